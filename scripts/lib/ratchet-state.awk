#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-state.awk - what the tree has, what the budget allows, what is exempt
#
#	awk -f ratchet-state.awk -f OTHER.awk what=budget ROWS what=sites ROWS ...
#
# For other scripts. ROWS are those of ratchet-budget.awk and of sgtok. Pairs are DIRECTORY FS TOKEN:
#	have[PAIR], in_file[PATH FS TOKEN]	sites there are
#	budget[PAIR], line[PAIR]			the number, and its line
#	exempt_*[1] to [exemptions]		each exemption; settle() says how much each is used

BEGIN { FS = OFS = "\t" }

what == "budget" && $1 == "B" {
	budget[$3 FS $4] = $5
	line[$3 FS $4] = $2
	pairs[$3 FS $4]
	next
}
what == "budget" {
	n = ++exemptions
	exempt_line[n] = $2
	exempt_path[n] = $3
	exempt_token[n] = $4
	exempt_n[n] = $5
	exempt_date[n] = $6
	exempt_late[n] = $7
	exempt_reason[n] = $8
	next
}
what == "sites" {
	pair = directory($1) FS $4
	have[pair]++
	pairs[pair]
	in_file[$1 FS $4]++
}

function directory(path) {
	return sub(/\/[^\/]*$/, "", path) ? path : "."
}

# settle() - allowed[PAIR] gets the sites that exemptions allow, exempt_used[N] what each is used for:
# sites of its file, as far as the directory is over its number
function settle(	i, pair, want) {
	for (i = 1; i <= exemptions; i++) {
		pair = directory(exempt_path[i]) FS exempt_token[i]
		want = have[pair] - budget[pair] - allowed[pair]
		if (want > in_file[exempt_path[i] FS exempt_token[i]] - exempt_sites[exempt_path[i] FS exempt_token[i]])
			want = in_file[exempt_path[i] FS exempt_token[i]] - exempt_sites[exempt_path[i] FS exempt_token[i]]
		if (want > exempt_n[i])
			want = exempt_n[i]
		if (want < 0 || exempt_late[i])
			want = 0
		exempt_used[i] = want
		exempt_sites[exempt_path[i] FS exempt_token[i]] += want
		allowed[pair] += want
	}
}
