# SPDX-License-Identifier: GPL-2.0
# hide-attributes.awk - C with its attributes in comments
#
#	awk -f hide-attributes.awk FILE
#
# spatch 1.1.1 does not parse __attribute__((packed, aligned(4))), nor anything else in
# there than one word: the struct or function is lost, and for each it goes again over
# all that follows, which takes minutes where the files of a unit are one text.
# What it leaves of such a comment is undone by: sed -f show-attributes.sed

# The length of the attribute at the beginning of s, 0 if it does not end there
function attribute(s,    i, ch, depth) {
	for (i = length("__attribute__") + 1; i <= length(s); i++) {
		ch = substr(s, i, 1)
		if (ch == "(")
			depth++
		else if (ch == ")" && --depth == 0)
			return i
		else if (ch == "*" || (!depth && ch !~ /[ \t]/))
			return 0
	}
	return 0
}

{
	rest = $0
	line = ""
	if (!comment && rest !~ /\/\*|\*\/|^[ \t]*#|\\$|"/)
		while (match(rest, /__attribute__[ \t]*\(\(/)) {
			len = attribute(substr(rest, RSTART))
			if (!len)
				break
			line = line substr(rest, 1, RSTART - 1) "/*sg2phyr " substr(rest, RSTART, len) "*/"
			rest = substr(rest, RSTART + len)
		}
	print line rest
	# does a comment go on in the next line?
	while (match($0, comment ? "[*]/" : "/[*]")) {
		$0 = substr($0, RSTART + 2)
		comment = !comment
	}
}
