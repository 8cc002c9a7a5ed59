#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# ratchet-sites.awk - the rows of sgtok that count
#
#	awk -v outside="DIR..." -f core.awk -f ratchet-sites.awk what=core PROVIDERS what=sites ROWS
#
# Left out are the mapping core and what runs outside the kernel.

BEGIN {
	FS = "\t"
	n = split(outside, o, " ")
	for (i = 1; i <= n; i++)
		out[o[i]]
}
$1 != path {
	path = $1
	top = path
	sub(/\/.*/, "", top)
	counts = !(top in out) && !is_core(path)
}
counts
