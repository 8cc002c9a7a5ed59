# SPDX-License-Identifier: GPL-2.0
#
# step-by.awk ORIGINAL CONVERTED - CONVERTED for the identity headers, where the original
# stepped by a function of its own that does what sg_next() does
#
# Where ORIGINAL has "it->sg = __sg_next(it->sg)",
#
#	range_dma_iter_next(&it->sg)
#
# is printed as
#
#	range_dma_iter_next_by(__sg_next, &it->sg)
#
# so that the proof is about all else. Lines keep their numbers.

FILENAME == ARGV[1] {
	if (match($0, /[A-Za-z_0-9.>-]+ = _+sg_next\(/)) {
		split(substr($0, RSTART, RLENGTH - 1), part, " = ")
		rest = substr($0, RSTART + RLENGTH)
		if (index(rest, part[1] ")") == 1)
			by[part[1]] = part[2]
	}
	next
}

{
	for (m in by) {
		step = "range_dma_iter_next(&" m ")"
		if ((at = index($0, step)))
			$0 = substr($0, 1, at - 1) "range_dma_iter_next_by(" by[m] ", &" m ")" \
				substr($0, at + length(step))
	}
	print
}
