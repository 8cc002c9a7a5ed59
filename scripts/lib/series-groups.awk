# SPDX-License-Identifier: GPL-2.0
# series-groups.awk - which changed files go into one patch
#
# Input: changed paths, one a line, sorted. -v tree=DIR is only read.
# -v joint=FILE has "PATH<TAB>KEY": files with the same key changed in one step.
# -v names=FILE has all paths that an #include may be about, if these are more than those
# that changed: which header is meant must not depend on what else was converted.
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

# a header of which an #include may be
function head(p) {
	if (p ~ /\.h$/ && p !~ /(^|\/)include\//)
		heads[base(p)] = heads[base(p)] "\t" p
}

# the changed .c file c has to go with header h
function uses(c, h) {
	user[h] = 1
	if (h in first)
		join(first[h], c)
	else
		first[h] = c
}

# files that changed in one step, whatever they include
function join_joint(	line, f, i, k, m, h, hn, lead) {
	while ((getline line < joint) > 0) {
		split(line, f, "\t")
		if (!(f[1] in up))
			continue
		if (f[1] ~ /\.h$/)
			h[++hn] = line
		else if (f[2] in lead)
			join(lead[f[2]], f[1])
		else
			lead[f[2]] = f[1]
	}
	close(joint)
	# those of no changed .c file may have one by an #include
	for (i = 1; i <= hn; i++) {
		split(h[i], f, "\t")
		if (!(f[2] in lead) && f[1] in first)
			lead[f[2]] = first[f[1]]
	}
	for (i = 1; i <= hn; i++) {
		split(h[i], f, "\t")
		if (f[2] in lead)
			uses(lead[f[2]], f[1])
		else if (f[2] in alone)
			beside[alone[f[2]]] = beside[alone[f[2]]] "\t" f[1]
		else
			alone[f[2]] = f[1]
	}
	# headers of one step without a .c file go with the first of them
	for (k in beside) {
		m = split(substr(beside[k], 2), f, "\t")
		for (i = 1; i <= m; i++)
			follows[f[i]] = 1
	}
}

{
	path[++n] = $0
	up[$0] = $0
	if (names == "")
		head($0)
}

END {
	if (names != "") {
		while ((getline line < names) > 0)
			head(line)
		close(names)
	}
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
			if (pick in up)
				uses(c, pick)
		}
		close(tree "/" c)
	}
	if (joint != "")
		join_joint()
	for (i = 1; i <= n; i++) {
		if (path[i] !~ /\.h$/ || path[i] in user || path[i] in follows)
			continue
		print ++g "\t" path[i]
		m = split(substr(beside[path[i]], 2), h, "\t")
		for (k = 1; k <= m; k++)
			if (!(h[k] in user))
				print g "\t" h[k]
	}
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
