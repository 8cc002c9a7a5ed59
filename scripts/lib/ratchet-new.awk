#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-new.awk - which sites make more of them, and are no old ones that were changed?
#
#	awk -f ratchet-new.awk what=renamed RENAMED what=gone ROWS what=new ROWS
#
# GONE and NEW are what check-new.awk leaves of a tree before and after: a function of another
# name around the same line, or a changed line in the same function, is the site that was there.
# RENAMED is "OLD<TAB>NEW", names of files.

BEGIN { FS = OFS = "\t" }
what == "renamed" { renamed[$1] = $2; next }
what == "gone" {
	path = ($2 in renamed) ? renamed[$2] : $2
	list("line" FS path FS $6 FS $10, ++gone)
	list("function" FS path FS $6 FS $8, gone)
	next
}
{ row[++news] = $0 }

END {
	for (i = 1; i <= news; i++) {
		$0 = row[i]
		old[i] = take("line" FS $2 FS $6 FS $10)
	}
	for (i = 1; i <= news; i++) {
		$0 = row[i]
		if (!old[i] && !take("function" FS $2 FS $6 FS $8))
			print row[i]
	}
}

function list(key, site) { listed[key, ++count[key]] = site }

# take(key) - is there still one of those that are gone with this key? It is used up.
function take(key) {
	while (taken[key] < count[key])
		if (!(listed[key, ++taken[key]] in used)) {
			used[listed[key, taken[key]]]
			return 1
		}
	return 0
}
