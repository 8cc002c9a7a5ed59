# SPDX-License-Identifier: GPL-2.0
# cpu-times.awk - the processor's time by file and rule, and of all
#
#	awk -f cpu-times.awk TIMES
#
# TIMES: file, rule, time of the user and of the system as the shell prints them,
# "0m1.25s 0m0.10s", or nothing where it is not known. Prints file, rule, seconds
# (TAB between) where it is known, slowest first; runs of one rule on one file are
# added up.

BEGIN { FS = "\t"; OFS = "\t"; sorted = "sort -t'\t' -k3,3nr -k1,2" }

function seconds(t,	a) {
	split(t, a, /[ms]/)
	return 60 * a[1] + a[2]
}

$3 != "" {
	split($3, t, " ")
	sum[$1 OFS $2] += seconds(t[1]) + seconds(t[2])
}

END {
	for (i in sum)
		printf "%s\t%.2f\n", i, sum[i] | sorted
}
