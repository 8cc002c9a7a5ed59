# SPDX-License-Identifier: GPL-2.0
#
# evidence.tsv from three tables:
#   evidence-table.awk SITES PROVED ALL
# SITES: file line col token kind status what reason; PROVED: file E0 E1 E2 E3
# build unwitnessed rules handles E4; ALL: every file looked at, one a line.
BEGIN {
	OFS = "\t"
	print "file", "sites", "reads", "reads_converted", "converted", "left", "lost", "why", \
		"E0", "E1", "E2", "E3", "build", "unwitnessed", "rules", "handles", "E4"
}
FILENAME == ARGV[1] {
	n[$1]++
	count[$1, $6]++
	if ($5 == "read") {
		reads[$1]++
		if ($6 == "converted")
			reads_converted[$1]++
	}
	if ($6 != "converted") {
		if (!(($1, $7) in why))
			classes[$1] = classes[$1] " " $7
		why[$1, $7]++
	}
	next
}
FILENAME == ARGV[2] {
	proved[$1] = $2 OFS $3 OFS $4 OFS $5 OFS $6 OFS $7 OFS ($8 == "" ? "-" : $8) OFS $9 OFS $10
	next
}
{
	k = split(classes[$0], c, " ")
	# insertion sort: a handful of names
	for (i = 2; i <= k; i++)
		for (j = i; j > 1 && c[j] < c[j - 1]; j--) {
			t = c[j]; c[j] = c[j - 1]; c[j - 1] = t
		}
	s = ""
	for (i = 1; i <= k; i++)
		s = s (i > 1 ? " " : "") c[i] "=" why[$0, c[i]]
	print $0, n[$0] + 0, reads[$0] + 0, reads_converted[$0] + 0, count[$0, "converted"] + 0, \
		count[$0, "left"] + 0, count[$0, "lost"] + 0, (s == "" ? "-" : s), \
		($0 in proved) ? proved[$0] : "-" OFS "-" OFS "-" OFS "-" OFS "-" OFS "-" OFS "-" OFS "-" OFS "-"
}
