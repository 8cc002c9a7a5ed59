# SPDX-License-Identifier: GPL-2.0
# scale.awk - the table of bench scale, and how much longer the larger tree took
#
#	awk -F'\t' -f scale.awk TABLE

NR == 1 { next }
{
	if (NR == 2)
		printf "%6s  %8s  %8s  %9s  %10s  %12s\n", "copies", "files", "sites", "seconds", "CPU s", "memory, MB"
	printf "%6d  %8d  %8d  %9d  %10.1f  %12d\n", $1, $2, $6, $3, $4, $5
	copies[NR] = $1
	seconds[NR] = $3
	cpu[NR] = $4
}
END {
	printf "%d times the files: %.1f times the time, %.1f times the CPU time\n", copies[3] / copies[2],
		seconds[3] / (seconds[2] > 0 ? seconds[2] : 1), cpu[3] / (cpu[2] > 0 ? cpu[2] : 1)
}
