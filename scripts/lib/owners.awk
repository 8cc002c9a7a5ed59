# SPDX-License-Identifier: GPL-2.0
# owners.awk - the MAINTAINERS section that a file belongs to
#
#   owners.awk what=sections MAINTAINERS what=files FILES
#
# Prints "FILE<TAB>SECTION". As get_maintainer.pl has it: of the F: patterns that match
# the one with most levels counts, then N:; a section whose X: matches is out. The first
# section wins where two are as good. Only what no section claims is THE REST's.

# a pattern of MAINTAINERS as a regular expression from the start of the path
function regex(p) {
	gsub(/[.+]/, "\\.", p)
	gsub(/[*]/, ".*", p)
	gsub(/[?]/, ".", p)
	return "^" p
}

function levels(s) { return gsub(/\//, "/", s) }

# does pattern p (regular expression r) match path f?
function matches(p, r, f) {
	if (f !~ r)
		return 0
	# a pattern without a slash at its end says nothing about deeper levels
	return p ~ /\/$/ || levels(f) == levels(p)
}

function consider(s, value, f,    i) {
	if (value < best || value == best && s >= owner)
		return
	for (i = 1; i <= nx[s]; i++)
		if (matches(x[s, i], regex(x[s, i]), f))
			return
	best = value
	owner = s
}

what == "sections" && /^[A-Z]:[ \t]/ {
	if (!open) {
		name[++n] = title
		open = 1
	}
	type = substr($0, 1, 1)
	p = $0
	sub(/^[A-Z]:[ \t]*/, "", p)
	sub(/[ \t]+$/, "", p)
	if (type == "X")
		x[n, ++nx[n]] = p
	else if (type == "N") {
		nname[++nn] = n
		nregex[nn] = p
	} else if (type == "F" && p !~ /^\*/) {
		if (p !~ /[*?[]/) {
			# a file, or a directory with or without its slash
			value = levels(p) + (p !~ /\/$/)
			sub(/\/$/, "", p)
			plain[p] = plain[p] " " n ":" value
		} else {
			wild[++nw] = p
			wregex[nw] = regex(p)
			wname[nw] = n
			wvalue[nw] = levels(p) + (p !~ /\/$/)
			# the text before the first special character: a quick no
			match(p, /[*?[]/)
			wstart[nw] = substr(p, 1, RSTART - 1)
		}
	}
	next
}
what == "sections" {
	open = 0
	if ($0 !~ /^[ \t]*$/)
		title = $0
	next
}
{
	best = -1
	owner = n + 1
	for (p = $0; p != ""; ) {
		k = split(plain[p], c, " ")
		for (i = 1; i <= k; i++) {
			split(c[i], v, ":")
			consider(v[1] + 0, v[2] + 0, $0)
		}
		if (!sub(/\/[^\/]*$/, "", p))
			break
	}
	for (i = 1; i <= nw; i++)
		if (index($0, wstart[i]) == 1 && matches(wild[i], wregex[i], $0))
			consider(wname[i], wvalue[i], $0)
	if (best < 0)
		for (i = 1; i <= nn; i++)
			if ($0 ~ nregex[i])
				consider(nname[i], 0, $0)
	print $0 "\t" (best < 0 ? "THE REST" : name[owner])
}
