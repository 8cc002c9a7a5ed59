# SPDX-License-Identifier: GPL-2.0
#
# The table of bench converted, out of lines of results, two runs of each kernel:
#   build mode kind layout size call least most rounds segments
# Exit code 1 if a cell of the converted kernel is above LIMIT times the unmodified one, or two runs of a kernel differ
# by more than REPEAT per cent; 2 if a cell was not measured twice in each.
BEGIN { OFS = "\t" }
$3 == "bytes" { next }
{
	cell = $3 "/" $2 "/" $5
	k = $1 SUBSEP cell
	if (!(cell in seen)) {
		seen[cell]
		order[++n] = cell
	}
	each = $7 / $9
	if (!runs[k]++ || each < least[k])
		least[k] = each
	if (each > most[k])
		most[k] = each
}
END {
	split("unmodified compat converted", build, " ")
	print "cell", "unmodified", "compat", "converted", "converted/unmodified", "converted/compat", "repeat_percent"
	for (i = 1; i <= n; i++) {
		c = order[i]
		differ = 0
		for (b = 1; b <= 3; b++) {
			k = build[b] SUBSEP c
			if (runs[k] != 2) {
				print "sg2phyr: error: " c " was not measured twice in the " build[b] " kernel" >"/dev/stderr"
				exit 2
			}
			d = (most[k] / least[k] - 1) * 100
			if (d > differ)
				differ = d
			x[b] = least[k]
		}
		print c, sprintf("%.1f", x[1]), sprintf("%.1f", x[2]), sprintf("%.1f", x[3]), sprintf("%.4f", x[3] / x[1]),
			sprintf("%.4f", x[3] / x[2]), sprintf("%.3f", differ)
		bad = bad || x[3] > limit * x[1] || differ > repeat
	}
	exit n ? bad : 2
}
