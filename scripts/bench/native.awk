# SPDX-License-Identifier: GPL-2.0
#
# The table of bench native, out of lines of results:
#   build mode kind layout size call least most rounds bytes
# Pinning is pin; list is pin_user_pages_fast() and an sg_append_table in the unmodified kernel, pin_user_range() in the
# other. A region, umem, is ib_umem_get_va() of either; a read is of so many bytes, and bytes is what the kernel asks its
# allocator for meanwhile: least to most.
# Exit code 1 if a goal is missed: GUP_LIMIT for what both kernels have, no more instructions for a list in small
# folios, FEWER times fewer in those of 2 MiB, no more bytes for a region or a read, and fewer instructions for a read; 2 if
# the kernels have not measured the same cells.
BEGIN { OFS = "\t" }
$3 == "pin" || $3 == "umem" || $3 == "read" {
	cell = $3 ($3 == "pin" ? "" : "/" $2) "/" $5 ($3 == "read" ? "" : "/" $6)
	if ($1 == "unmodified")
		order[++n] = cell
	else
		others++
	kind[cell] = $3
	size[cell] = $5 + 0
	call[cell] = $6
	x[$1, cell] = $7 / $9
	if ($3 != "read")
		bytes[$1, cell] = $10 + 0
	spread = ($8 / $7 - 1) * 100
	if (spread > worst[cell])
		worst[cell] = spread
}
$3 == "bytes" { bytes[$1, "read/" $2 "/" $5] = $7 / $9 }
END {
	if (!n || others != n) {
		print "sg2phyr: error: the kernels have not measured the same cells" >"/dev/stderr"
		exit 2
	}
	print "cell", "unmodified", "phyr", "ratio", "bytes_unmodified", "bytes_phyr", "spread_percent"
	for (i = 1; i <= n; i++) {
		c = order[i]
		old = x["unmodified", c]
		new = x["native", c]
		if (!new || !(("unmodified", c) in bytes) || !(("native", c) in bytes)) {
			print "sg2phyr: error: " c " was not measured in both kernels" >"/dev/stderr"
			exit 2
		}
		print c, sprintf("%.0f", old), sprintf("%.0f", new), sprintf("%.4f", new / old), bytes["unmodified", c],
			bytes["native", c], sprintf("%.2f", worst[c])
		more = bytes["native", c] > bytes["unmodified", c]
		if (kind[c] == "umem")
			bad = bad || more
		else if (kind[c] == "read")
			bad = bad || more || new >= old
		else if (call[c] == "list")
			bad = bad || new > old || size[c] >= 2097152 && fewer * new > old
		else if (call[c] !~ /^list/)
			bad = bad || new > gup_limit * old
	}
	exit bad
}
