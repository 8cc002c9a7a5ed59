# SPDX-License-Identifier: GPL-2.0
#
# unpair.awk FILE - FILE for the identity headers, where a function has ranges as its
# parameter
#
# For the identity headers a range is the pair "list, count", see
# compat/identity/linux/range_dma.h. A macro takes a pair as one argument, a function
# cannot: what it had before stands here again. So
#
#	f(struct dma_chan *c, const struct range_dma *range, unsigned long flags)
#	{ ... range ... }
#
# is printed as
#
#	f(struct dma_chan *c, struct scatterlist *range_sgl, unsigned int range_nents, unsigned long flags)
#	{ ... range_dma_of_sg(range_sgl, range_nents) ... }
#
# A function that is the operation device_prep_slave_range() gets the last parameter of
# device_prep_slave_sg() back, too. Lines keep their numbers.

{
	line[++n] = $0
	if (match($0, /device_prep_slave_range[ \t]*= [A-Za-z_0-9]+/)) {
		name = substr($0, RSTART, RLENGTH)
		sub(/.* /, "", name)
		operation[name]
	}
}

# s with each word w that is no member replaced by by
function words(s, w, by,    out, at, before, after) {
	while ((at = index(s, w))) {
		before = at > 1 ? substr(s, at - 1, 1) : ""
		after = substr(s, at + length(w), 1)
		out = out substr(s, 1, at - 1)
		if (before ~ /[A-Za-z_0-9.]/ || after ~ /[A-Za-z_0-9]/ || (before == ">" && substr(s, at - 2, 1) == "-"))
			out = out w
		else
			out = out by
		s = substr(s, at + length(w))
	}
	return out s
}

END {
	for (i = 1; i <= n; i++) {
		# a head begins in the first column, and is followed by "{" there
		if (line[i] ~ /^[A-Za-z_]/)
			head = i
		if (line[i] ~ /^\{/ && head)
			unpair(head, i)
		if (line[i] ~ /^\}/)
			head = 0
	}
	for (i = 1; i <= n; i++)
		print line[i]
}

# the function whose head begins at line from, and its body at line body
function unpair(from, body,    i, name, op, f) {
	for (i = from; i < body; i++) {
		if (match(line[i], /const struct range_dma \*[A-Za-z_0-9]+/)) {
			name = substr(line[i], RSTART + 24, RLENGTH - 24)
			line[i] = substr(line[i], 1, RSTART - 1) "struct scatterlist *" name "_sgl, unsigned int " name "_nents" \
				substr(line[i], RSTART + RLENGTH)
		}
		for (f in operation)
			if (match(line[i], "(^|[^A-Za-z_0-9])" f "\\("))
				op = 1
	}
	if (name == "")
		return
	if (op)
		sub(/\)[ \t]*$/, ", void *" name "_context)", line[body - 1])
	for (i = body; i <= n && line[i] !~ /^\}/; i++)
		line[i] = words(line[i], name, "range_dma_of_sg(" name "_sgl, " name "_nents)")
}
