#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-slice.awk - C without the bodies of functions that a group of rules has no word for
#
#	awk -f check-wants.awk -f check-slice.awk what=rules RULES.TSV what=source N/src.c...
#
# For each group that wants the file: GROUP/N/in.c, whose name goes into GROUP/names. A function,
# which begins with a brace in the first column below a line that ends with its parameters, and
# ends with the next such brace, is left empty, line by line, unless it has one of the group's
# words or defines a macro: most of the time of spatch goes into functions that have nothing to do
# with the rules, and the places of the others stay the same.

what != "source" { next }

FNR == 1 {
	flush_file()
	name = FILENAME
	lines = bodies = inside = 0
	last = ""
	split("", has)
	split("", body)
	split("", words)
	split("", whole)
}

{
	text[++lines] = $0
	k = split($0, w, /[^A-Za-z_0-9]+/)
	for (i = 1; i <= k; i++)
		has[w[i]]
	# body[i]: which function the line is in the body of, 0 if none
	if (inside && !/^\}/) {
		body[lines] = bodies
		for (i = 1; i <= k; i++)
			words[bodies] = words[bodies] " " w[i]
		if (/^[ \t]*#[ \t]*(define|undef)/)
			whole[bodies]
		next
	}
	inside = !inside && /^\{[ \t]*$/ && last ~ /\)[ \t]*$/
	bodies += inside
	if (!/^[ \t]*$/)
		last = $0
}

END { flush_file() }

function flush_file(	g, i, k, w, b, keep, out) {
	if (name == "")
		return
	# a body without an end
	if (inside)
		whole[bodies]
	for (g = 1; g <= groups; g++) {
		if (!wants(group[g], has))
			continue
		for (b = 1; b <= bodies; b++) {
			keep[b] = b in whole || !(b in words)
			k = split(words[b], w, " ")
			for (i = 1; i <= k && !keep[b]; i++)
				keep[b] = (group[g], w[i]) in word
		}
		out = name
		sub(/src/, "in", out)
		print out >(group[g] "/names")
		out = group[g] "/" out
		for (i = 1; i <= lines; i++)
			print !body[i] || keep[body[i]] ? text[i] : "" >out
		close(out)
	}
}
