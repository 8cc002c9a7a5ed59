#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-check.awk - the tree against its budget
#
#	BUDGET=FILE SINCE=REV awk -v compared=0 -f ratchet-state.awk -f ratchet-check.awk what=wanted DIRECTORIES
#		what=instead TABLE what=was ROWS what=new ROWS what=budget ROWS what=sites ROWS
#
# DIRECTORIES are those to look at, none for all. With SINCE not empty, NEW has the sites (as check-new.awk
# prints them) that are new; if compared, WAS is the budget of then. Prints rows, TAB-separated, in no order:
#	order W|N path line col token directory have budget message instead
# W is a finding and N a note, order what comes first within a directory and token. What is not
# known or has no place is "-".

# names may have backslashes, which -v would take for something else
BEGIN {
	file = ENVIRON["BUDGET"]
	since = ENVIRON["SINCE"]
}
what == "wanted" { wanted[$1]; some = 1; next }
what == "instead" { instead[$1] = $2; next }
what == "was" && $1 == "B" { was[$3 FS $4] = $5; was_total[$4] += $5; next }
what == "was" { next }
what == "new" { new[$2, $3, $4]; next }
what == "sites" && is_wanted(directory($1)) {
	pair = directory($1) FS $4
	site[pair, have[pair]] = $1 FS $2 FS $3
	if (($1, $2, $3) in new)
		news[pair]++
}

END {
	settle()
	for (pair in pairs) {
		split(pair, f, FS)
		in_directory[f[1]] += have[pair]
		total_have[f[2]] += have[pair]
		total_budget[f[2]] += budget[pair] + allowed[pair]
		now_total[f[2]] += budget[pair]
	}
	for (pair in pairs) {
		split(pair, f, FS)
		if (!is_wanted(f[1]))
			continue
		if (have[pair] > budget[pair] + allowed[pair])
			over(pair, f[1], f[2], have[pair] - budget[pair] - allowed[pair])
		else if (have[pair] < budget[pair])
			row(3, "N", "-", "-", "-", pair, in_directory[f[1]] ? \
				"the number can go down: ratchet update prints the tighter budget" : \
				"no site is left in the directory, its lines can go: ratchet update prints the budget without them")
		if (compared && budget[pair] > was[pair] && now_total[f[2]] > was_total[f[2]])
			row(0, "W", file, line[pair], 1, pair, \
				sprintf("the number of %s in %s goes up from %d to %d: it may only go down; what has to be more needs an exemption", \
					f[2], f[1], was[pair], budget[pair]))
	}
	for (i = 1; i <= exemptions; i++) {
		pair = directory(exempt_path[i]) FS exempt_token[i]
		if (!is_wanted(directory(exempt_path[i])))
			continue
		said = sprintf("the exemption of %s for %d %s", exempt_path[i], exempt_n[i], exempt_token[i])
		if (exempt_late[i])
			row(0, "W", file, exempt_line[i], 1, pair, said " ended on " exempt_date[i] \
				": convert what it was for, or give a new date and say why")
		else if (!exempt_used[i])
			row(4, "N", file, exempt_line[i], 1, pair, said " is not used any more: the line can go")
		else if (exempt_used[i] < exempt_n[i])
			row(4, "N", file, exempt_line[i], 1, pair, said " is used for " exempt_used[i] " only: +" exempt_used[i] " is enough")
	}
}

# over(pair, dir, tok, more) - the findings of a directory and token with so many more than allowed
function over(pair, dir, tok, more,	i, f, text) {
	text = sprintf("%d %s in %s, the budget has %s%s", have[pair], tok, dir, budget[pair] ? budget[pair] : "none", \
		allowed[pair] ? sprintf(", %d exempt", allowed[pair]) : "")
	for (i = 1; i <= have[pair]; i++) {
		split(site[pair, i], f, FS)
		if (!news[pair])
			row(1, "W", f[1], f[2], f[3], pair, text)
		else if ((f[1], f[2], f[3]) in new)
			row(1, "W", f[1], f[2], f[3], pair, "new since " since ": " text)
	}
	if (since != "" && !news[pair])
		row(2, "N", "-", "-", "-", pair, "none of them is new since " since ": did the code move here?")
	if (!some)
		moved(pair, dir, tok, more)
}

# moved(pair, dir, tok, more) - did the sites come from a directory that has fewer now?
function moved(pair, dir, tok, more,	p, f, best, spare) {
	for (p in pairs) {
		split(p, f, FS)
		spare = budget[p] - have[p]
		if (f[2] != tok || spare < more || (in_directory[f[1]] && spare != more))
			continue
		if (best == "" || f[1] < best)
			best = f[1]
	}
	if (best != "")
		row(2, "N", "-", "-", "-", pair, sprintf("%s has %d fewer than its number: if they moved, so may the number:" \
			" ratchet update --move '%s:%s'", best, budget[best FS tok] - have[best FS tok], best, dir))
	else if (total_have[tok] <= total_budget[tok])
		row(2, "N", "-", "-", "-", pair, sprintf("all directories have %d, all numbers are %d: if code moved," \
			" so may its number: ratchet update --move OLD:NEW", total_have[tok], total_budget[tok]))
}

function row(order, kind, path, at, col, pair, text,	f) {
	split(pair, f, FS)
	print order, kind, path, at, col, f[2], f[1], have[pair] + 0, budget[pair] + 0, text, instead[f[2]]
}

function is_wanted(dir,	d) {
	if (!some)
		return 1
	for (d in wanted)
		if (d == "." || dir == d || index(dir, d "/") == 1)
			return 1
	return 0
}
