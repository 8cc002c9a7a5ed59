#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-wanted.awk - which files does any group of misuse rules have to look at?
#
#	grep -oHw ... | awk -f check-wants.awk -f check-wanted.awk what=rules RULES.TSV what=words -
#
# Reads "FILE<TAB>WORD", the words of a file one after the other; prints the names of the files
# that are wanted, each with a NUL behind it.

what != "words" { next }
BEGIN { FS = "\t" }
$1 != file {
	judge()
	file = $1
	split("", has)
}
{ has[$2] }
END { judge() }

function judge(	g) {
	for (g = 1; file != "" && g <= groups; g++)
		if (wants(group[g], has)) {
			printf "%s%c", file, 0
			return
		}
}
