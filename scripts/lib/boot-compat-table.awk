# SPDX-License-Identifier: GPL-2.0
#
# Verdicts (KIND, MODE, DEVICE, ok or failed, why) and cells (MODE, DEVICE, machine,
# why it is not tried) of the boot matrix -> KTAP, a line a cell, and a table. Exit
# code 1 if KIND, which is ours, fails where the unmodified kernel, if it ran, did not, or
# failed in another way. In "own" are faults of the kernel that do not show each time: a
# failure that one of them explains is the kernel's, too.
#
#   awk -F'\t' -v side=KIND [-v own=FILE] -f boot-compat-table.awk VERDICTS CELLS
#
# own: "own<TAB>DEVICE<TAB>MODE...<TAB>REGEX<TAB>REASON" a line, others do not matter

# what failed, less the numbers of this run and who was running
function kind(text) {
	sub(/; .*/, "", text)
	sub(/, CPU#.*/, "", text)
	gsub(/0x[0-9a-f]+|[0-9]+/, "N", text)
	return text
}

# what OURS has of the kernel's complaints that THEIRS has not: no other failure excuses it
function complaint(ours, theirs,   i, n, part, said) {
	n = split(theirs, part, "; ")
	for (i = 1; i <= n; i++)
		said[kind(part[i])]
	n = split(ours, part, "; ")
	for (i = 1; i <= n; i++)
		if (part[i] ~ /BUG:|WARNING:|KASAN:|KFENCE:|UBSAN:|Oops|Kernel panic|DMA-API:/ && !(kind(part[i]) in said))
			return part[i]
	return ""
}

BEGIN {
	while (own != "" && (getline line < own) > 0) {
		split(line, f, "\t")
		many = f[1] == "own" ? split(f[3], in_modes, " ") : 0
		for (m = 1; m <= many; m++) {
			k = in_modes[m] SUBSEP f[2]
			explained[k, ++rows[k]] = f[4]
			reason[k, rows[k]] = f[5]
		}
	}
}

# which row of "own" explains TEXT for a device in a mode; 0: none
function own_row(k, text,   i) {
	for (i = rows[k]; i && text !~ explained[k, i]; i--)
		;
	return i
}

FILENAME == ARGV[1] {
	verdict[$1, $2, $3] = $4
	why[$1, $2, $3] = $5
	next
}

{
	cells[++n] = $0
	if (!($1 in seen_mode)) {
		seen_mode[$1] = 1
		modes[++nmodes] = $1
		on[nmodes] = $5
	}
	if (!($2 in seen_device)) {
		seen_device[$2] = 1
		devices[++ndevices] = $2
	}
}

END {
	print "KTAP version 1"
	print "1.." n
	for (c = 1; c <= n; c++) {
		split(cells[c], f, "\t")
		k = f[1] SUBSEP f[2]
		name = c " " f[2] "/" f[1]
		ours = verdict[side, k]
		unmodified = verdict["plain", k]
		if (f[4] != "") {
			mark = "-"
			print "ok " name " # SKIP " f[4]
		} else if (ours == "ok" && unmodified == "failed") {
			mark = "ok (1)"
			print "ok " name " # the unmodified kernel fails: " why["plain", k]
		} else if (ours == "ok" && why[side, k] != "") {
			mark = "ok (3)"
			print "ok " name " # passed after " why[side, k]
		} else if (ours == "ok") {
			mark = "ok"
			print "ok " name
		} else if (unmodified == "failed" && kind(why["plain", k]) == kind(why[side, k]) && complaint(why[side, k], why["plain", k]) == "") {
			mark = "own (2)"
			print "# the unmodified kernel: " why["plain", k]
			print "ok " name " # XFAIL the kernel's own failure, or the emulator's"
		} else if (ours == "failed" && (row = own_row(k, why[side, k])) && complaint(why[side, k], why["plain", k]) == "") {
			mark = "own (2)"
			print "# " why[side, k]
			print "ok " name " # XFAIL " reason[k, row]
		} else {
			mark = "FAILED"
			bad++
			if (unmodified == "failed")
				print "# the unmodified kernel fails otherwise: " why["plain", k]
			print "# " (ours == "" ? "no result" : why[side, k])
			print "not ok " name
		}
		cell[f[2], f[1]] = mark
		count[mark]++
	}
	print "#"
	for (first = 1; first <= nmodes; first = last) {
		# a machine's own table
		for (last = first; last <= nmodes && on[last] == on[first]; last++)
			;
		table()
	}
	if (count["ok (1)"])
		print "# (1) fails on the unmodified kernel"
	if (count["own (2)"])
		print "# (2) fails on the unmodified kernel, too, always or at times"
	if (count["ok (3)"])
		print "# (3) failed at first, and was tried again"
	if (count["-"])
		print "# - cannot be, and is not tried"
	printf "# %d passed, %d failed, %d the kernel's own, %d not tried\n",
		count["ok"] + count["ok (1)"] + count["ok (3)"], bad, count["own (2)"], count["-"]
	exit bad > 0
}

# the modes from first up to last, and the devices that have one of them
function table(    row, m, d, any) {
	row = sprintf("# %-14s", on[first])
	for (m = first; m < last; m++)
		row = row sprintf(" %-12s", modes[m])
	sub(/ +$/, "", row)
	print row
	for (d = 1; d <= ndevices; d++) {
		row = sprintf("# %-14s", devices[d])
		any = 0
		for (m = first; m < last; m++) {
			any = any || (devices[d], modes[m]) in cell
			row = row sprintf(" %-12s", cell[devices[d], modes[m]])
		}
		sub(/ +$/, "", row)
		if (any)
			print row
	}
	print "#"
}
