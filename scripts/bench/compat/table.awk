# SPDX-License-Identifier: GPL-2.0
#
# The table of bench compat, out of lines of results:
#   build mode kind layout size call least most rounds segments
# One row for each cell that was measured, in the order of the first build. A
# cell of map+unmap above LIMIT makes the exit code 1; 2 if a cell is in one
# build only, or was mapped to other counts.
BEGIN { OFS = "\t" }
$3 == "bytes" { next }
{ cell = $3 "/" $2 "/" $4 "/" $5 "/" $6 }
$1 == "unmodified" { order[++n] = cell }
{
	least[$1, cell] = $7 / $9
	spread = ($8 - $7) / $7 * 100
	if (spread > worst[cell])
		worst[cell] = spread
	segments[$1, cell] = $10
	seen[$1]++
}
END {
	if (!n || seen["compat"] != n) {
		print "sg2phyr: error: the kernels have not measured the same cells" >"/dev/stderr"
		exit 2
	}
	print "cell", "unmodified", "compat", "ratio", "spread_percent"
	for (i = 1; i <= n; i++) {
		c = order[i]
		if (segments["compat", c] != segments["unmodified", c]) {
			print "sg2phyr: error: " c " was mapped to " segments["unmodified", c] \
				" segments, now to " segments["compat", c] >"/dev/stderr"
			exit 2
		}
		ratio = least["compat", c] / least["unmodified", c]
		print c, sprintf("%.1f", least["unmodified", c]), sprintf("%.1f", least["compat", c]),
			sprintf("%.4f", ratio), sprintf("%.2f", worst[c])
		if (c ~ /^map\/.*\/map\+unmap$/ && ratio > limit)
			bad = 1
	}
	exit bad
}
