#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-new.awk - which findings are new?
#
#	awk -f check-new.awk what=known ROWS what=all ROWS
#
# Both as check-findings.awk prints them. A finding is known by its rule, its function and the text
# of its line, wherever in the tree that stands now: so often as it was found, it is not new. Of
# several alike those are new that are in a file where there were fewer.

BEGIN { FS = OFS = "\t" }

function what_is() { return $6 FS $8 FS $10 }
function loss() { return $2 FS $5 FS $6 }

what == "known" && $1 == "F" && $9 == "-" { known[what_is()]++; here[$2 FS what_is()]++; next }
what == "known" && $1 == "X" { lost[loss()]++; next }
what == "known" { next }

$1 == "X" { if (lost[loss()]-- > 0) next }
{ row[++n] = $0 }
$1 == "F" && $9 == "-" && here[$2 FS what_is()] > 0 {
	here[$2 FS what_is()]--
	known[what_is()]--
	old[n]
}

END {
	for (i = 1; i <= n; i++) {
		$0 = row[i]
		if (i in old)
			continue
		if ($1 == "F" && $9 == "-" && known[what_is()] > 0) {
			known[what_is()]--
			continue
		}
		print
	}
}
