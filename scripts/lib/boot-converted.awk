# SPDX-License-Identifier: GPL-2.0
# boot-converted.awk - the converted files that ran in the boot matrix
#
#	awk -F'\t' -v OFS='\t' -v out=FILE -f boot-converted.awk what=drives TABLE what=lines LINES
#		what=verdicts VERDICTS what=ran RAN
#
# TABLE: "drives<TAB>DEVICE<TAB>FILE FILE..", others do not matter; LINES: FILE, line that conversion has made;
# VERDICTS: KIND, MODE, DEVICE, ok or failed, why; RAN: MODE, devices of the machine, FILE, line, count. Writes to
# out a row for each FILE, DEVICE and MODE: with the verdicts, those of the new lines that are code, and those that
# ran there (commas between); prints a row a FILE, and what never ran. Counts are of a machine: of several devices there
# that a file drives, any may have run a line. A file that drives no device of the table has no row: nothing says
# whose data went through it.

what == "drives" && $1 == "drives" {
	n = split($3, f, " ")
	for (i = 1; i <= n; i++) {
		driven[f[i]] = driven[f[i]] " " $2
		if (!(f[i] in number)) {
			number[f[i]] = ++files
			name[files] = f[i]
		}
	}
}
what == "drives" { next }
what == "lines" { new[$1, $2]; next }
what == "verdicts" { verdict[$1, $2, $3] = $4; next }
{
	if (!(($3, $4) in new))
		next
	if (!($3 in number)) {
		number[$3] = ++files
		name[files] = $3
	}
	if (!(($3, $4) in code)) {
		code[$3, $4]
		lines[$3]++
		line_of[$3, lines[$3]] = $4
		code_of[$3] = code_of[$3] (lines[$3] > 1 ? "," : "") $4
	}
	if ($5 > 0)
		ran[$3, $4]
	n = split($2, d, " ")
	for (i = 1; i <= n; i++)
		if ($3 in driven && (driven[$3] " ") ~ (" " d[i] " ")) {
			cell = $3 OFS d[i] OFS $1
			if (!(cell in in_cell)) {
				in_cell[cell] = ""
				cells[++ncells] = cell
			}
			if ($5 > 0)
				in_cell[cell] = in_cell[cell] (in_cell[cell] == "" ? "" : ",") $4
		}
}

END {
	print "file", "device", "mode", "unmodified", "converted", "lines", "ran" >out
	for (i = 1; i <= ncells; i++) {
		split(cells[i], c, OFS)
		print c[1], c[2], c[3], ("plain", c[3], c[2]) in verdict ? verdict["plain", c[3], c[2]] : "-",
			verdict["converted", c[3], c[2]], code_of[c[1]], in_cell[cells[i]] == "" ? "-" : in_cell[cells[i]] >out
		if (in_cell[cells[i]] != "" && verdict["converted", c[3], c[2]] == "ok") {
			passed[c[1]]++
			modes[c[1], c[2]] = modes[c[1], c[2]] " " c[3]
			if (!((c[1], c[2]) in seen)) {
				seen[c[1], c[2]]
				by[c[1]] = by[c[1]] " " c[2]
			}
		}
	}
	print "#"
	print "# converted files whose new lines ran: lines of code that ran of all, and where it passed"
	for (i = 1; i <= files; i++) {
		file = name[i]
		if (!lines[file])
			continue
		n = 0
		never = ""
		for (j = 1; j <= lines[file]; j++)
			if ((file, line_of[file, j]) in ran)
				n++
			else
				never = never (never == "" ? "" : ",") line_of[file, j]
		if (!n) {
			idle = idle (idle == "" ? "" : " ") file
			continue
		}
		printf "# %-44s %3d of %3d", file, n, lines[file]
		k = split(by[file], d, " ")
		for (j = 1; j <= k; j++)
			printf "%s %s:%s", (j > 1 ? ";" : ""), d[j], modes[file, d[j]]
		print ""
		if (never != "")
			printf "#   never ran: %s\n", never
		if (passed[file])
			drivers++
	}
	if (idle != "")
		print "# converted, and no new line ran: " idle
	printf "# %d converted files ran and passed\n", drivers
}
