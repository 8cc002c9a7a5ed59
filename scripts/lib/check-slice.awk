#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-slice.awk - C without the bodies of functions that no rule has a word for
#
#	awk -f check-slice.awk what=words WORDS what=source FILE
#
# WORDS has a word in the first column of each line: the tokens of the rules and what they need.
# A function, which begins with a brace in the first column below a line that ends with its
# parameters, and ends with the next such brace, is left empty, line by line, unless it has one of the words or defines a macro: most of the time of
# spatch goes into functions that have nothing to do with the rules, and the places of the others
# stay the same.

what == "words" {
	sub(/[ \t].*/, "")
	word[$0]
	next
}

!inside {
	print
	if (/^\{[ \t]*$/ && last ~ /\)[ \t]*$/) {
		inside = 1
		n = keep = 0
	}
	if (!/^[ \t]*$/)
		last = $0
	next
}
/^\}/ {
	flush_body()
	inside = 0
	last = $0
	print
	next
}
{
	line[++n] = $0
	if (keep)
		next
	if (/^[ \t]*#[ \t]*(define|undef)/)
		keep = 1
	k = split($0, w, /[^A-Za-z_0-9]+/)
	for (i = 1; i <= k; i++)
		if (w[i] in word)
			keep = 1
}
END {
	keep = 1
	flush_body()
}

function flush_body(	i) {
	for (i = 1; i <= n; i++)
		print keep ? line[i] : ""
	n = 0
}
