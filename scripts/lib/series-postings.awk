# SPDX-License-Identifier: GPL-2.0
# series-postings.awk - which posting each patch of an owner goes into
#
# usage: awk -F'\t' -f series-postings.awk what=before BEFORE what=now LEADS
# LEADS: the first file of each patch, sorted. BEFORE: "FIRST FILE<TAB>POSTING" of the version before.
# Prints "FIRST FILE<TAB>POSTING".
#
# Not more than 15 patches are posted at a time. A patch stays where it was; a new one goes where
# the others of its directory are, if there is room, else where there is most of it. At first, whole
# directories go together, in postings of about the same size, so that there is room left.

function directory(p) { sub(/\/?[^\/]*$/, "", p); return p }

function put(i, where) {
	posting[i] = where
	size[where]++
	if (where > last)
		last = where
}

# the posting that has room for patch i and has most of its directory; else the smallest
function room(i,	k, p, in_, best) {
	for (k = 1; k <= n; k++)
		if (posting[k] && directory(lead[k]) == directory(lead[i]))
			in_[posting[k]]++
	best = 0
	for (p = 1; p <= last; p++) {
		if (size[p] >= most || size[p] == 0)
			continue
		if (!best || in_[p] + 0 > in_[best] + 0 || in_[p] + 0 == in_[best] + 0 && size[p] < size[best])
			best = p
	}
	return best ? best : last + 1
}

# the first version: blocks are directories, or single patches of a directory that is too big
function share_out(	i, k, block, wanted, postings) {
	postings = int((n + most - 1) / most)
	wanted = int((n + postings - 1) / postings)
	last = 1
	for (i = 1; i <= n; i += block) {
		block = in_directory[directory(lead[i])]
		if (block > most)
			block = 1
		if (size[last] >= wanted || size[last] + block > most)
			last++
		for (k = 0; k < block; k++)
			put(i + k, last)
	}
}

BEGIN { most = 15 }
what == "before" { before[$1] = $2; any = 1; next }
{ lead[++n] = $1; in_directory[directory($1)]++ }
END {
	if (!n)
		exit
	if (!any)
		share_out()
	for (i = 1; i <= n; i++)
		if (lead[i] in before)
			put(i, before[lead[i]] + 0)
	for (i = 1; i <= n; i++)
		if (!posting[i])
			put(i, room(i))
	for (i = 1; i <= n; i++)
		print lead[i] "\t" posting[i]
}
