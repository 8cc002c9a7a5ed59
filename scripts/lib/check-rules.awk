#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-rules.awk - what the headers of misuse rules say, a row a rule
#
#	awk -f check-rules.awk semantic-patches/check/*.cocci
#
# Prints, TAB-separated: id, class, confidence, message, why, mend, tokens, yes if the
# rule has a mend that spatch can write (else no), words of which a file has to have one as well (- if none), the group:
# the rules of one go over a file together, in functions that have a word of one of them; and the other functions
# of the kernel that the rule names. A header that misses something, or has a
# key that is not known, is an error: what nobody checks rots.


function finish(	name, k, n, need) {
	if (file == "")
		return
	name = file
	sub(/.*\//, "", name)
	sub(/[.]cocci$/, "", name)
	n = split("message Id Class Confidence Group Why Mend Tokens Options Tests", need, " ")
	for (k = 1; k <= n; k++)
		if (value[need[k]] == "")
			complain(need[k] == "message" ? "no sentence behind ///" : "no " need[k])
	if (value["Id"] != name)
		complain("the id is " value["Id"] ", and not what the file is called after")
	if (value["Confidence"] !~ /^(High|Medium|Low)$/)
		complain("Confidence is High, Medium or Low, not " value["Confidence"])
	if (value["Group"] !~ /^[a-z]+$/)
		complain("the group is one word in small letters, not " value["Group"])
	if (value["message"] !~ /[.]$/)
		complain("the sentence behind /// has no full stop")
	printf "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", value["Id"], value["Class"], value["Confidence"],
		value["message"], value["Why"], value["Mend"], value["Tokens"], patch,
		value["Needs"] == "" ? "-" : value["Needs"], value["Group"], names == "" ? "-" : names
}

# names_of(line) - add what looks like a function or loop of the DMA mapping API or of scatterlists
function names_of(line,	w, own) {
	own = value["Id"]
	gsub(/-/, "_", own)
	while (match(line, /[A-Za-z_][A-Za-z_0-9]*/)) {
		w = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		if (w ~ /^(dma|dmam|ib_dma|dmaengine|sg|for_each_sg|scsi|skb_frag|usb_gadget)_/ && index(w, own) != 1 &&
		    w !~ /^dma_(addr_t|map_ops|buffer|length)$/ && !(w in named)) {
			named[w]
			names = names (names == "" ? "" : " ") w
		}
	}
}

function complain(text) {
	printf "%s: %s\n", file, text >"/dev/stderr"
	failed = 1
}

FNR == 1 {
	finish()
	file = FILENAME
	split("", value)
	key = ""
	patch = "no"
	names = ""
	split("", named)
	head = 1
	if ($0 != "// SPDX-License-Identifier: GPL-2.0")
		complain("the first line is no SPDX line")
	next
}
head && /^\/\/\/ / {
	key = "message"
	value[key] = value[key] (value[key] == "" ? "" : " ") substr($0, 5)
	next
}
head && match($0, /^\/\/ [A-Z][A-Za-z-]*: /) {
	key = substr($0, 4, RLENGTH - 5)
	if (key !~ /^(Id|Class|Confidence|Group|Why|Mend|Tokens|Needs|Options|Tests)$/)
		complain("there is no key " key)
	if (key in value && value[key] != "")
		complain(key " twice")
	value[key] = substr($0, RLENGTH + 1)
	next
}
head && /^\/\/  +[^ ]/ && key != "" {
	sub(/^\/\/ +/, "")
	value[key] = value[key] " " $0
	next
}
# other comments of the head belong to nobody
head && /^\/\// { key = ""; next }
head && /^virtual patch$/ { patch = "yes" }
/^@/ { head = 0 }
!head && !/^@/ && !/^\/\// { names_of($0) }

END {
	finish()
	if (failed)
		exit 1
}
