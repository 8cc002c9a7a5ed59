# SPDX-License-Identifier: GPL-2.0
# border.awk - from uses of other files to crossings between units
#
# awk -F'\t' -f border.awk what=built DIRS what=library FILES what=bridges TABLE
#	what=index INDEX what=use USES...
#
# A unit is the nearest directory, from the file's own upwards, whose Makefile
# builds something (has a line obj-...): a driver's, with its subdirectories. A
# header below include/ belongs to the unit that defines most of the functions
# it declares; without such functions to the unit most headers of its directory
# belong to, else it stands for itself.
#
# Rows: path line col unit dir kind name peer where carries n bridge
#   dir      the way the list goes, as seen from the unit: OUT, IN; LIB for the
#            scatterlist library, which is no border; LOST
#   kind     call, return, callback, field; and, for what other units do with
#            ours: export, ops, member, a row for each of these units
#   peer     the other unit; where: its declaration, or definition
#   carries  scatterlist, sg_table or "in TAG" for a struct that has one
#   n        for export, ops, member the uses there; else 1

function directory(p) { return sub(/\/[^\/]*$/, "", p) ? p : "." }

function unit(p,    d) {
	if (p in units)
		return units[p]
	if (p ~ /^include\//)
		return units[p] = header_unit(p)
	for (d = directory(p); d != "." && !(d in built); d = directory(d))
		;
	return units[p] = d != "." ? d : directory(p)
}

function header_unit(p,    d) {
	if (p in elected)
		return elected[p]
	d = directory(p)
	return d in majority ? majority[d] : d
}

# each header's unit, by the functions that it declares
function elect(    i, n, u, v, h, key, best, votes, count, d, heads, lead) {
	for (i in declared) {
		split(i, key, SUBSEP)
		if (!(key[2] in home) || home[key[2]] == "")
			continue
		votes[key[1], home[key[2]]]++
	}
	for (i in votes) {
		split(i, key, SUBSEP)
		h = key[1]; u = key[2]
		if (votes[i] > best[h] || (votes[i] == best[h] && u < elected[h])) {
			best[h] = votes[i]
			elected[h] = u
		}
	}
	for (h in elected) {
		d = directory(h)
		heads[d]++
		count[d, elected[h]]++
	}
	for (i in count) {
		split(i, key, SUBSEP)
		if (2 * count[i] > heads[key[1]])
			majority[key[1]] = key[2]
	}
}

function in_library(p,    d) {
	if (p in library)
		return 1
	for (d = directory(p); d != "."; d = directory(d))
		if ((d "/") in library)
			return 1
	return 0
}

function bridge_of(dir, type,    b) {
	b = bridges[dir, type]
	return b != "" ? b : "none"
}

function row(path, line, col, u, dir, kind, name, peer, where, type, n, b) {
	print path, line, col, u, dir, kind, name, peer, where, type, n, b
}

BEGIN {
	OFS = "\t"
	mirror["call"] = mirror["return"] = "export"
	mirror["callback"] = "ops"
	mirror["field"] = "member"
	flip["IN"] = "OUT"
	flip["OUT"] = "IN"
}

what == "built" { built[$1]; next }
what == "library" { library[$1]; next }
what == "bridges" { bridges[$1, $2] = $3; next }

what == "index" {
	if ($1 == "X") {
		row($2, $3, 0, unit($2), "LOST", $4, $5, "-", "-", "-", 1, "-")
	} else if ($1 == "F") {
		if ($6 == "p" && $2 ~ /^include\//) {
			declared[$2, $5]
		} else if ($6 == "d" && $2 !~ /\.h$/) {
			# one that several units define says nothing
			u = unit($2)
			if (!($5 in home))
				home[$5] = u
			else if (home[$5] != u)
				home[$5] = ""
		}
	}
	next
}

what == "use" && !done {
	# units of headers could not be known before
	elect()
	done = 1
}

$1 == "X" {
	# the first pass has said that it cannot read it
	if ($4 != "unreadable")
		row($2, $3, 0, unit($2), "LOST", $4, $5, "-", "-", "-", 1, "-")
	next
}

$1 == "R" {
	if (in_library($2))
		next
	u = unit($2)
	where = $8 ":" $9
	list = $11 == "scatterlist" || $11 == "sg_table"
	type = list ? $11 : "in " $11
	if (in_library($8)) {
		row($2, $3, $4, u, "LIB", $6, $7, "-", where, type, 1, "-")
		next
	}
	peer = unit($8)
	if (peer == u)
		next
	row($2, $3, $4, u, $5, $6, $7, peer, where, type, 1, bridge_of($5, $11))
	if (!list)
		next
	key = $8 OFS $9 OFS $10 OFS peer OFS flip[$5] OFS mirror[$6] OFS $7 OFS u
	uses[key]++
	if (uses[key] == 1) {
		first[key] = $2 ":" $3
		carried[key] = $11
	}
}

END {
	for (key in uses) {
		split(key, k, OFS)
		row(k[1], k[2], k[3], k[4], k[5], k[6], k[7], k[8], first[key],
		    carried[key], uses[key], bridge_of(k[5], carried[key]))
	}
}
