#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-totals.awk - what a check adds up to, with its denominators; exits with 1 if there is
# something to look at
#
#	awk -v rules=N -f check-totals.awk ROWS

BEGIN { FS = "\t" }
$1 == "S" { files++; uses += $3 }
$1 == "F" && $9 != "-" { silenced++ }
$1 == "F" && $9 == "-" { n[$7]++; findings++ }
$1 == "X" && $3 > 0 { unseen++; why[$6]++ }
$1 == "X" && $3 == 0 { whole = whole sprintf("\nnot analysed: %s by %s (%s)", $2, $5, $6); losses++ }

END {
	printf "%d rules on %d files with %d uses: %d findings (%d High, %d Medium, %d Low), %d silenced",
		rules, files, uses, findings, n["High"], n["Medium"], n["Low"], silenced
	if (unseen)
		printf "\n%d of %d uses were not analysed (%d in code that spatch does not parse, %d in macros; --json names them)",
			unseen, uses, why["parse"], why["macro"]
	print whole
	exit findings > 0 || unseen > 0 || losses > 0
}
