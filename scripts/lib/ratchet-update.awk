#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-update.awk - the budget, as tight as the tree lets it be
#
#	awk -v init=0 -f ratchet-state.awk -f ratchet-update.awk what=budget ROWS what=sites ROWS
#		what=moves MOVES what=file BUDGET
#
# Prints the lines of BUDGET with a key and a TAB before each, to be sorted by key (stable): numbers
# go down to what there is, lines of nothing and exemptions that ended or are not used go. MOVES
# is "OLD<TAB>NEW", directories: NEW gets what it needs of that which OLD does not need any
# more. With init each number is what there is. Exit code 1: the tree has more than is
# allowed. 3: one of MOVES moves nothing.

what == "moves" { move($1, $2); next }
what == "file" && FNR == 1 {
	settle()
	for (pair in line)
		pair_at[line[pair]] = pair
	for (i = 1; i <= exemptions; i++)
		exempt_at[exempt_line[i]] = i
	head = 1
}
what != "file" { next }
{ raw = $0; sub(/\r$/, "", raw) }
# the head of the file ends with an empty line; a comment below stands above what it is about
FNR in pair_at {
	pair = pair_at[FNR]
	number(pair, raw, have[pair] < budget[pair] ? have[pair] + 0 : budget[pair])
	head = 0
	next
}
FNR in exempt_at {
	exemption(exempt_at[FNR], raw)
	head = 0
	next
}
head { print "0", raw; head = raw !~ /^[ \t]*$/; next }
{ above[++n_above] = raw }

END {
	for (pair in pairs) {
		left = (pair in line) ? 0 : init ? have[pair] : budget[pair] < have[pair] ? budget[pair] : have[pair]
		if (left > 0)
			number(pair, "", left)
		if (!init && have[pair] > budget[pair] + allowed[pair])
			over = 1
	}
	comments("3")
	exit stuck ? 3 : over
}

function number(pair, raw, n,	f) {
	split(pair, f, FS)
	comments("2" f[1] "\001" f[2])
	# as it was written, if it is the same number
	if (n > 0)
		print "2" f[1] "\001" f[2], raw != "" && raw ~ ("[ \t]" n "[ \t]*$") ? raw : shown(f[1]) " " f[2] " " n
}

function exemption(i, raw) {
	comments("1" exempt_path[i] "\001" exempt_token[i])
	if (exempt_used[i] > 0)
		print "1" exempt_path[i] "\001" exempt_token[i], sprintf("exempt %s %s +%d until %s: %s", shown(exempt_path[i]), \
			exempt_token[i], exempt_used[i], exempt_date[i], exempt_reason[i])
}

function comments(key,	i) {
	for (i = 1; i <= n_above; i++)
		print key, above[i]
	n_above = 0
}

function move(from, to,	pair, f, i, dest, n, moved, below) {
	for (pair in line) {
		split(pair, f, FS)
		if (f[1] != from && index(f[1], from "/") != 1)
			continue
		dest = to substr(f[1], length(from) + 1) FS f[2]
		n = have[dest] - budget[dest]
		if (n > budget[pair] - have[pair])
			n = budget[pair] - have[pair]
		if (n <= 0)
			continue
		budget[pair] -= n
		budget[dest] += n
		pairs[dest]
		moved = 1
	}
	for (i = 1; i <= exemptions; i++) {
		below = index(exempt_path[i], from "/") == 1 ? to substr(exempt_path[i], length(from) + 1) : ""
		if (below != "" && !in_file[exempt_path[i] FS exempt_token[i]] && in_file[below FS exempt_token[i]]) {
			exempt_path[i] = below
			moved = 1
		}
	}
	if (!moved)
		stuck = 1
}

# shown(name) - so that it is read as a name
function shown(name) {
	if (name ~ /^(#|[ \t]|exempt([ \t]|$)|<<<<<<<|=======|>>>>>>>|[|][|][|][|][|][|][|])/)
		name = "./" name
	return name ~ /[ \t]$/ ? name "/" : name
}
