# SPDX-License-Identifier: GPL-2.0
# iso.awk - Coccinelle's standard.iso without the isomorphisms that we do not need
#
#	awk -f iso.awk semantic-patches/lib/isomorphisms-unused standard.iso
#
# An isomorphism is a line that says what it is about, as "Expression", and all up to the
# next such line; its name stands between two @ behind it.

function end_of_one() {
	if (!(name in unused))
		printf "%s", text
	text = name = ""
}

FNR == NR { sub(/#.*/, ""); if (NF) unused[$1]; next }
/^[A-Z][A-Za-z]*[[:blank:]]*$/ { end_of_one(); named = 0 }
!named && /^@/ { name = $0; gsub(/[@[:blank:]]/, "", name); named = 1 }
{ text = text $0 "\n" }
END { end_of_one() }
