#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-wants.awk - which groups of misuse rules have to look at a file?
#
#	awk -f check-wants.awk -f OTHER.awk what=rules RULES.TSV ...
#
# For other scripts: reads RULES.TSV (check-rules.awk), and has
#	group[1] to group[groups]	the groups
#	word[G, W]			W is a token of a rule of the group G, or one that it needs or names
#	wants(G, HAS)			has a file with the words that index HAS a token of a rule of G,
#					and one of those that the same rule needs, if it needs any?

what == "rules" {
	split($0, f, "\t")
	g = f[10]
	if (g == "-")
		next
	if (!(g in rules))
		group[++groups] = g
	i = ++rules[g]
	tokens[g, i] = f[7]
	needs[g, i] = f[9]
	n = split(f[7] " " f[9] " " f[11], w, " ")
	for (i = 1; i <= n; i++)
		if (w[i] != "-")
			word[g, w[i]]
	next
}

function one_of(words, has,	w, k, i) {
	k = split(words, w, " ")
	for (i = 1; i <= k; i++)
		if (w[i] in has)
			return 1
	return 0
}

function wants(g, has,	i) {
	for (i = 1; i <= rules[g]; i++)
		if (one_of(tokens[g, i], has) && (needs[g, i] == "-" || one_of(needs[g, i], has)))
			return 1
	return 0
}
