# SPDX-License-Identifier: GPL-2.0
# border-order.awk - who crosses to whom, and in what order to convert
#
# awk -F'\t' -f border-order.awk what=units UNITS what=sites SITES
#
# UNITS are the units of interest, one a line; SITES is the border map of the
# whole tree.
#
# Prints two tables with an empty line between: the crossings between each two
# units, and the order of the units of interest with the crossings that are open
# (one side converted, one not) after each step.
#
# Fewest open crossings over all steps is the problem of a minimum cut linear
# arrangement (cutwidth), which is NP-hard. This is the plain greedy for it:
# each step takes the unit, or the unit together with that neighbour which it
# has the most crossings with, that leaves the fewest open; ties: fewer units,
# then fewer crossings of its own, then the name. Units that are not of interest
# are never converted. Structs that have a list count as no crossing here: where
# the list in them is used is one.

function note(u) {
	if (!(u in id)) {
		id[u] = ++n
		name[n] = u
	}
	return id[u]
}

# what converting a changes: its crossings to the unconverted open, others close
function change(a,    i, b, c) {
	c = 0
	for (i = 1; i <= degree[a]; i++) {
		b = near[a, i]
		c += b in done ? -w[a, b] : w[a, b]
	}
	return c
}

# the unconverted neighbour that a has the most crossings with, 0 if none
function partner(a,    i, b, best) {
	best = 0
	for (i = 1; i <= degree[a]; i++) {
		b = near[a, i]
		if (b in done || !wanted[b])
			continue
		if (!best || w[a, b] > w[a, best] ||
		    (w[a, b] == w[a, best] && name[b] < name[best]))
			best = b
	}
	return best
}

function better(cost, size, own, label) {
	if (!have || cost != b_cost)
		return !have || cost < b_cost
	if (size != b_size)
		return size < b_size
	if (own != b_own)
		return own < b_own
	return label < b_label
}

function consider(cost, size, own, label, x, y) {
	if (!better(cost, size, own, label))
		return
	have = 1
	b_cost = cost; b_size = size; b_own = own; b_label = label
	b_x = x; b_y = y
}

BEGIN { OFS = "\t" }

what == "units" { wanted[note($1)] = 1; next }
FNR == 1 || $5 == "LOST" { next }
$5 == "LIB" { lib[$4]++; next }
$6 == "export" || $6 == "ops" || $6 == "member" { next }
{
	a = note($4)
	b = note($8)
	if ($10 ~ /^in /) {
		structs[a, b]++
		pairs[a, b]
		next
	}
	cross[a, b]++
	pairs[a, b]
	if (!((a, b) in w)) {
		near[a, ++degree[a]] = b
		near[b, ++degree[b]] = a
	}
	w[a, b]++
	w[b, a]++
	total[a]++
	total[b]++
}

END {
	print "unit", "peer", "crossings", "structs"
	sorter = "sort -t '\t' -k3,3nr -k1,2"
	for (p in pairs) {
		split(p, k, SUBSEP)
		if (wanted[k[1]] || wanted[k[2]])
			print name[k[1]], name[k[2]], cross[p] + 0, structs[p] + 0 | sorter
	}
	close(sorter)

	print ""
	print "step", "units", "crossings", "library", "open"
	for (i = 1; i <= n; i++) {
		if (!total[i] && !lib[name[i]])
			wanted[i] = 0
		left += wanted[i]
	}
	for (step = 1; left > 0; step++) {
		have = 0
		for (i = 1; i <= n; i++) {
			if (!wanted[i] || i in done)
				continue
			c = change(i)
			consider(c, 1, total[i] + 0, name[i], i, 0)
			j = partner(i)
			if (j)
				consider(c + change(j) - 2 * w[i, j], 2,
					 total[i] + total[j],
					 name[i] " " name[j], i, j)
		}
		open += b_cost
		done[b_x]
		left--
		if (b_y) {
			done[b_y]
			left--
		}
		if (open > most)
			most = open
		print step, b_label, b_own, lib[name[b_x]] + (b_y ? lib[name[b_y]] : 0), open
	}
	printf "open at most: %d\n", most >"/dev/stderr"
}
