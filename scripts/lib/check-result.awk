#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-result.awk - from what spatch found to one result a file
#
#	awk -f check-result.awk what=rules RULES.TSV what=found FOUND what=lexed LEXED \
#		what=source N/src.c...
#
# FOUND has the rows of check-bindings.awk, LEXED those of sgtok. Writes out/N, rows of two kinds,
# TAB-separated:
#	F line col endcol rule function reason text	a finding; reason: of the comment that silences it,
#							else -; text: its line without white space
#	X line col name why				not analysed: a use that spatch did not parse (parse),
#							the body of a macro (macro), or all of a rule (timeout, crash)
#	S uses						how many uses the lexer sees
#
# What a comment says about a rule, in the line or alone in the line above:
#	sg2phyr-ok RULE: REASON

BEGIN { FS = OFS = "\t" }

what == "rules" { id = $1; gsub(/-/, "_", id); rule[id] = $1; next }

what == "found" && $2 == "seen" { seen[$1, $3, $4]; next }
what == "found" && $2 ~ /^!/ {
	id = substr($2, 2)
	lost[$1] = lost[$1] sprintf("X\t0\t0\t%s\t%s\n", (id in rule) ? rule[id] : id, $4)
	if (id == "seen")
		blind[$1]
	next
}
what == "found" {
	found[$1, $3, ++count[$1, $3]] = $4 FS $5 FS rule[$2] FS $6
	next
}

# of an arm that no compiler sees nothing is said
what == "lexed" && $6 == "if0" { next }
# a use that two groups of rules have a token for is one
what == "lexed" && (($1, $2, $3) in lexed) { next }
what == "lexed" {
	lexed[$1, $2, $3]
	uses[$1]++
	if (!(($1, $2, $3) in seen) && !($1 in blind))
		lost[$1] = lost[$1] sprintf("X\t%d\t%d\t%s\t%s\n", $2, $3, $4, $6 == "define" ? "macro" : "parse")
	next
}

FNR == 1 {
	finish()
	name = FILENAME
	sub(/\/src/, "/in", name)
	out = name
	sub(/\/.*/, "", out)
	out = "out/" out
	printf "%s", lost[name] >out
	printf "S\t%d\n", uses[name] >out
	split("", ok)
	split("", used)
}
{
	text = $0
	alone = 0
	if (match(text, /(\/\*|\/\/)[ \t]*sg2phyr-ok[ \t]+[a-z0-9-]+/)) {
		comment = substr(text, RSTART)
		alone = substr(text, 1, RSTART - 1) ~ /^[ \t]*$/ && comment ~ /^(\/\/|\/\*.*\*\/[ \t]*$)/
		sub(/^(\/\*|\/\/)[ \t]*sg2phyr-ok[ \t]+/, "", comment)
		sub(/[ \t]*\*\/.*$/, "", comment)
		which = comment
		sub(/[^a-z0-9-].*/, "", which)
		reason = substr(comment, length(which) + 1)
		sub(/^[ \t]*:?[ \t]*/, "", reason)
		gsub(/\t/, " ", reason)
		if (reason == "")
			print "F", FNR, 1, 1, "silenced-without-reason", "-", "-", bare(text) >out
		else {
			at = alone ? FNR + 1 : FNR
			ok[at, which] = reason
			from[at, which] = FNR
		}
	}
	for (i = 1; i <= count[name, FNR]; i++) {
		split(found[name, FNR, i], f, FS)
		reason = "-"
		if ((FNR, f[3]) in ok) {
			reason = ok[FNR, f[3]]
			used[FNR, f[3]]
		}
		print "F", FNR, f[1], f[2], f[3], f[4], reason, bare(text) >out
	}
	# a comment of its own may have more lines of comments below it
	if (alone == 0 && text ~ /^[ \t]*(\/\/|\/\*.*\*\/[ \t]*$)/)
		for (i in ok) {
			split(i, f, SUBSEP)
			if (f[1] == FNR && !(i in used)) {
				ok[FNR + 1, f[2]] = ok[i]
				from[FNR + 1, f[2]] = from[i]
				used[i]
			}
		}
}
END { finish() }

# bare(s) - what of a line stays the same wherever it is moved
function bare(s) {
	gsub(/[ \t\r]/, "", s)
	return s == "" ? "-" : s
}

function finish(	i, f) {
	if (name == "")
		return
	for (i in ok)
		if (!(i in used)) {
			split(i, f, SUBSEP)
			print "F", from[i], 1, 1, "silenced-nothing", "-", "-", f[2] ":" ok[i] >out
		}
	close(out)
}
