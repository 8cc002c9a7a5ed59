# SPDX-License-Identifier: GPL-2.0
# hide-attributes.awk - C with the attributes behind a struct's brace in comments
#
#	awk -f hide-attributes.awk FILE
#
# spatch 1.1.1 does not parse __attribute__((packed, aligned(4))) behind a struct, nor
# anything else in there than one word: the struct is lost, and for each it goes again
# over all that follows, which takes minutes where the files of a unit are one text.
# What it leaves of such a comment is undone by: sed -f show-attributes.sed

{
	line = $0
	if (!comment && line !~ /\/\*|\*\// && match(line, /^[[:blank:]]*\}.*__attribute__[[:blank:]]*\(\(.*\)\)[[:blank:]]*;/)) {
		at = index(line, "__attribute__")
		end = RLENGTH
		while (substr(line, end, 1) != ")")
			end--
		line = substr(line, 1, at - 1) "/*sg2phyr " substr(line, at, end - at + 1) "*/" substr(line, end + 1)
	}
	print line
	# does a comment go on in the next line?
	while (match($0, comment ? "[*]/" : "/[*]")) {
		$0 = substr($0, RSTART + 2)
		comment = !comment
	}
}
