#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-bindings.awk - which places did a run of spatch find?
#
#	awk -f check-bindings.awk OUTPUT
#
# Reads what spatch --show-bindings prints of the semantic patch that check-spatch.awk made.
# Prints a row for each place once: file, rule (with _ for -), line, column, column behind
# the end, function (- if none), TAB-separated; lines and columns from 1, in the order of the output.

# "binding in" of a rule that takes positions, wrapped as it pleases
/^sg2phyr__[A-Za-z0-9_]+__[0-9]+ = *$/ { rule = $1; sub(/^sg2phyr__/, "", rule); sub(/__[0-9]+$/, "", rule); next }
/^[A-Za-z_][A-Za-z_0-9]* = *$/ { rule = ""; next }
rule == "" { next }
/^ *binding relevant in = / { text = ""; on = 1; sub(/^ *binding relevant in = /, "") }
/^ *binding (in|out) = / || /^---/ || /^\+\+\+/ || /^@@/ { take(); next }
on { text = text $0 }
END { take() }

function take(	n, f, a, i) {
	if (on) {
		gsub(/[ \t\n]/, "", text)
		while (match(text, /\([^(),\[]+,[^(),]*,\(\([0-9-]+,[0-9-]+\),\([0-9-]+,[0-9-]+\)\),\([0-9]+,[0-9]+\),\([0-9]+,[0-9]+\)\)/)) {
			f = substr(text, RSTART, RLENGTH)
			text = substr(text, RSTART + RLENGTH)
			gsub(/[()]/, "", f)
			n = split(f, a, ",")
			if (n != 10)
				continue
			i = a[1] "\t" rule "\t" a[7] "\t" a[8] + 1 "\t" (a[9] == a[7] ? a[10] + 1 : a[8] + 2) "\t" \
				(a[2] ~ /^[A-Za-z_][A-Za-z_0-9]*$/ && a[2] != "something_else" ? a[2] : "-")
			if (!(i in seen)) {
				seen[i]
				print i
			}
		}
	}
	on = 0
}
