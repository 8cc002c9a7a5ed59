# SPDX-License-Identifier: GPL-2.0
# boot-compat-counts.awk - what happened to scatterlists in the boot matrix, by mode: lines of a table
#
#	awk -F'\t' -f boot-compat-counts.awk what=table TABLE what=counts COUNTS
#
# TABLE: "happens<TAB>MODE<TAB>merged|bounced", others do not matter; COUNTS: MODE and "lists N, entries N, merged N,
# bounced N" for each of its machines. Exit code 1 if what happens in a mode did not happen in any of its machines: then
# nothing was shown about drivers that see it.

what == "table" { if ($1 == "happens") expected[$2] = $3; next }

{
	if (!($1 in seen)) {
		seen[$1]
		mode[++n] = $1
	}
	for (i = split($2, part, ", "); i; i--) {
		split(part[i], word, " ")
		sum[$1, word[1]] += word[2]
	}
}

END {
	if (!n)
		exit
	print "#"
	printf "# %-16s %10s %10s %10s %10s\n", "scatterlists", "mapped", "entries", "merged", "bounced"
	for (i = 1; i <= n; i++) {
		m = mode[i]
		printf "# %-16s %10d %10d %10d %10d\n", m, sum[m, "lists"], sum[m, "entries"], sum[m, "merged"], sum[m, "bounced"]
		if (m in expected && sum[m, "lists"] && !sum[m, expected[m]]) {
			printf "# %s: no entry was %s\n", m, expected[m]
			bad = 1
		}
	}
	exit bad
}
