#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-text.awk - findings as compilers print them, for editors and CI
#
#	awk -v terse=0 -f check-text.awk what=rules RULES.TSV what=all ROWS

BEGIN { FS = OFS = "\t" }
what == "rules" { message[$1] = $4; why[$1] = $5 " " $6; next }
$1 != "F" || $9 != "-" { next }
{
	text = message[$6]
	sub(/[.]$/, "", text)
	printf "%s:%d:%d: %s: %s [%s]\n", $2, $3, $4, $7 == "Low" ? "note" : "warning", text, $6
	if (!terse && why[$6] != "")
		printf "%s:%d:%d: note: %s\n", $2, $3, $4, why[$6]
}
