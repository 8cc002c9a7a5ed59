# SPDX-License-Identifier: GPL-2.0
# series-checkpatch.awk - what checkpatch --terse --show-types says of a patch, with its name
#
#	awk -v name=NAME -f series-checkpatch.awk what=before BEFORE what=now NOW
#
# BEFORE: what it says of the same patch turned round. A fault of a kind that the replaced lines had as often is not
# the patch's own: "(before, too)" stands behind it.

function kind() { return match($0, /(ERROR|WARNING|CHECK):[A-Z_0-9]+:/) ? substr($0, RSTART, RLENGTH) : "" }

what == "before" { before[kind()]++; next }
{
	sub(/^-:/, name ":")
	print $0 (kind() != "" && before[kind()]-- > 0 ? " (before, too)" : "")
}
