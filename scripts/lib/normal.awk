# SPDX-License-Identifier: GPL-2.0
#
# What of `objdump -srw` counts as object code: the bytes of every section but
# those about the object itself, and all relocations.
#
# The compiler numbers its private data (__func__.12, CSWTCH.34) by a count of
# declarations, which is not code: names are numbered anew in the order in which
# relocations use them, so that two that were swapped still differ.
/file format/ { next }
/^(Contents of section|RELOCATION RECORDS FOR) / {
	skip = /\.(comment|note|gnu|debug|stab|ARM\.attributes)/
	relocations = /^RELOCATION/
}
skip { next }
relocations && match($3, /^[A-Za-z_][A-Za-z_0-9]*\.[0-9]+/) {
	old = substr($3, 1, RLENGTH)
	if (!(old in name)) {
		new = old
		sub(/\.[0-9]+$/, "", new)
		name[old] = new "#" ++count[new]
	}
	$3 = name[old] substr($3, RLENGTH + 1)
}
{ print }
