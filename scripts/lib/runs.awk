# SPDX-License-Identifier: GPL-2.0
# runs.awk - evidence E4: "FILE<TAB>runs:RAN/LINES ARCH DEVICE MODE..; ..", for files that ran converted in a machine
#
#	awk -v dir=RUNS -f runs.awk SUMS
#
# SUMS: FILE, hash of what it was converted to. RUNS/HASH, if it is there, has a row for each machine that ran
# that text and passed: file, architecture, device, mode, verdict on the unmodified kernel, the new lines that are code,
# those of them that ran (commas between).

BEGIN { FS = OFS = "\t" }

{
	split("", code)
	split("", ran)
	split("", modes)
	devices = lines = n = 0
	while ((getline row <(dir "/" $2)) > 0) {
		split(row, f, "\t")
		if (f[1] != $1)
			continue
		for (i = split(f[6], a, ","); i; i--)
			if (!(a[i] in code)) {
				code[a[i]]
				lines++
			}
		for (i = split(f[7], a, ","); i; i--)
			if (!(a[i] in ran)) {
				ran[a[i]]
				n++
			}
		d = f[2] " " f[3]
		if (!(d in modes))
			device[++devices] = d
		modes[d] = modes[d] " " f[4]
	}
	close(dir "/" $2)
	if (!n)
		next
	text = "runs:" n "/" lines
	for (i = 1; i <= devices; i++)
		text = text (i > 1 ? "; " : " ") device[i] modes[device[i]]
	print $1, text
}
