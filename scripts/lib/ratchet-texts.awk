#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-texts.awk - rows of sgtok as check-new.awk wants findings
#
#	awk -f ratchet-texts.awk ROWS
#
# To be run in the tree. Prints, TAB-separated: F path line col - token - function - text. The text
# is the line of the source without white space: what stays the same wherever the line is moved.

BEGIN { FS = OFS = "\t" }
$1 != path {
	if (path != "")
		close("./" path)
	path = $1
	at = 0
}
{
	while (at < $2 && (getline text <("./" path)) > 0)
		at++
	bare = text
	gsub(/[ \t\r]/, "", bare)
	print "F", path, $2, $3, "-", $4, "-", $7, "-", bare == "" ? "-" : bare
}
