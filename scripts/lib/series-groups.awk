# SPDX-License-Identifier: GPL-2.0
# series-groups.awk - which changed files go into one patch
#
# Input: changed paths, one a line, sorted. -v tree=DIR is only read.
# Output: "NUMBER<TAB>PATH", the .c file that names the group first.
#
# One .c is one patch. A changed private header goes with the .c files that
# include it, and joins them: half of such a change may not build. A header below
# include/ has users everywhere and stands alone, before its users; so does
# a private one that no changed file includes.

function dir(p) { sub(/\/?[^\/]*$/, "", p); return p }
function base(p) { sub(/.*\//, "", p); return p }

# drivers/a/b/../c.h is drivers/a/c.h
function plain(p) {
	while (match(p, /[^\/.][^\/]*\/\.\.\//))
		p = substr(p, 1, RSTART - 1) substr(p, RSTART + RLENGTH)
	return p
}

function root(p) {
	while (up[p] != p)
		p = up[p]
	return p
}

# the name that sorts first stays the name of the group
function join(p, q) {
	p = root(p)
	q = root(q)
	if (p < q)
		up[q] = p
	else if (q < p)
		up[p] = q
}

{
	path[++n] = $0
	up[$0] = $0
	if ($0 ~ /\.h$/ && $0 !~ /(^|\/)include\//)
		heads[base($0)] = heads[base($0)] "\t" $0
}

END {
	for (i = 1; i <= n; i++) {
		c = path[i]
		if (c ~ /\.h$/)
			continue
		while ((getline line < (tree "/" c)) > 0) {
			if (line !~ /^[ \t]*#[ \t]*include[ \t]*"/)
				continue
			split(line, q, "\"")
			if (!(base(q[2]) in heads))
				continue
			want = plain(dir(c) "/" q[2])
			m = split(substr(heads[base(q[2])], 2), h, "\t")
			pick = ""
			for (k = 1; k <= m; k++)
				if (h[k] == want)
					pick = h[k]
			# found through -I: the only one of that name will be it
			if (pick == "" && m == 1)
				pick = h[1]
			if (pick != "") {
				user[pick] = 1
				if (!(pick in first))
					first[pick] = c
				else
					join(first[pick], c)
			}
		}
		close(tree "/" c)
	}
	for (i = 1; i <= n; i++)
		if (path[i] ~ /\.h$/ && !(path[i] in user))
			print ++g "\t" path[i]
	for (i = 1; i <= n; i++) {
		if (path[i] ~ /\.h$/ || root(path[i]) != path[i])
			continue
		g++
		for (k = i; k <= n; k++)
			if (path[k] !~ /\.h$/ && root(path[k]) == path[i])
				print g "\t" path[k]
		for (k = 1; k <= n; k++)
			if (path[k] in user && root(first[path[k]]) == path[i])
				print g "\t" path[k]
	}
}
