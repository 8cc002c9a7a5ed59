#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-spatch.awk - many misuse rules as one semantic patch that tells positions
#
#	awk -f check-spatch.awk RULE.cocci...
#
# Rules of a group go over a file in one run: it is parsed once, and many small files are spared. What
# a rule marks has to be told apart then, with its column, and there is neither Python nor an
# OCaml compiler to do it in. But spatch --show-bindings prints the position that a
# metavariable gets, if a later rule inherits it. So each marking rule gets a position at its
# star, and behind it stands a rule that takes the position and never matches. Behind it at
# once: what two rules have bound spatch combines, each with each.
# check-bindings.awk reads what comes out; the name of the rule file stands in its rule names.

function flush_rule(	i, metas, stars) {
	if (!n)
		return
	# lines of this rule: head, metavariables, @@, body
	for (i = 1; i <= n; i++)
		stars += line[i] ~ /^[*]/
	if (!stars) {
		for (i = 1; i <= n; i++)
			print line[i]
	} else {
		marks++
		name = "sg2phyr__" id "__" marks
		for (i = 1; i <= n; i++) {
			if (i == 1 && !match(line[1], /^@[A-Za-z_0-9]+/))
				fail("a rule that marks has no name: " line[1])
			if (i == 1)
				own = substr(line[1], 2, RLENGTH - 1)
			if (i > 1 && line[i] ~ /^@@/ && !metas) {
				print "position sg2phyr_p;"
				metas = 1
			}
			if (line[i] ~ /^[*]/ && metas) {
				text = line[i]
				sub(/[ \t]+$/, "", text)
				if (text !~ /^[*][ \t]+[A-Za-z_][A-Za-z_0-9]*(@[A-Za-z_0-9]+)*(\(|;)?$/)
					fail("a line with a star has one name and nothing else: " line[i])
				tail = ""
				if (text ~ /[(;]$/) {
					tail = substr(text, length(text))
					text = substr(text, 1, length(text) - 1)
				}
				print text "@sg2phyr_p" tail
				continue
			}
			print line[i]
		}
		printf "\n@%s@\nsymbol sg2phyr_never;\nposition %s.sg2phyr_p;\n@@\n\n* sg2phyr_never@sg2phyr_p\n\n", name, own
	}
	n = 0
}

function fail(text) {
	printf "%s: %s\n", file, text >"/dev/stderr"
	failed = 1
}

BEGIN { print "virtual context\nvirtual patch\n" }

FNR == 1 {
	flush_rule()
	file = FILENAME
	id = FILENAME
	sub(/.*\//, "", id)
	sub(/[.]cocci$/, "", id)
	gsub(/-/, "_", id)
	marks = 0
	started = 0
}
/^virtual / || (!started && /^\/\//) || /^\/\// { next }
# the head of a rule: a line with two @ that is not the end of its metavariables
/^@.*@/ && !/^@@$/ || (/^@@$/ && !inside) {
	flush_rule()
	started = 1
	inside = 1
	line[++n] = $0
	next
}
/^@@$/ { inside = 0 }
started { line[++n] = $0 }

END {
	flush_rule()
	if (failed)
		exit 1
}
