# SPDX-License-Identifier: GPL-2.0
# cpu-times.awk - the processor's time by file and rule
#
#	awk -f cpu-times.awk TIMES
#
# TIMES: file, rule, time of the user and of the system as the shell prints them,
# "0m1.25s 0m0.10s", or nothing where it is not known. Prints file, rule, seconds
# (TAB between), slowest first; runs of one rule on one file are added up. If one of
# them is not known, nor is the sum: "-".

BEGIN { FS = "\t"; OFS = "\t"; sorted = "sort -t'\t' -k3,3nr -k1,2" }

function seconds(t,	a) {
	split(t, a, /[ms]/)
	return 60 * a[1] + a[2]
}

{
	split($3, t, " ")
	sum[$1 OFS $2] += seconds(t[1]) + seconds(t[2])
	if ($3 == "")
		unknown[$1 OFS $2]
}

END {
	for (i in sum)
		print i, ((i in unknown) ? "-" : sprintf("%.2f", sum[i])) | sorted
}
