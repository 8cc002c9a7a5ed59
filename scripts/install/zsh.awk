# SPDX-License-Identifier: GPL-2.0
# The table of the completion for zsh, of the pages that ../lib/help-read.awk read: the commands,
# and what _arguments takes for each. sg2phyr.zsh goes behind it.

END {
	if (failed)
		exit failed
	print "#compdef sg2phyr\n# SPDX-License-Identifier: GPL-2.0\n"
	print "_sg2phyr_commands=("
	for (p = 1; p <= npages; p++)
		print "\t" quoted(pages[p] ":" summary[pages[p]])
	print ")\n\n_sg2phyr_page() {\n\tcase $1 in"
	for (p = 1; p <= npages; p++)
		page_(pages[p])
	print "\tesac\n}\n"
}

function page_(page,    i, k, m, n, v, name, words) {
	print "\t" page ")\n\t\tspecs=("
	n = entries(page, "Options")
	for (i = 1; i <= n; i++) {
		v = value(term[i])
		m = split(term[i], name, ", ")
		for (k = 1; k <= m; k++)
			print "\t\t\t" quoted(key(name[k]) "[" escaped(text[i]) "]" (v == "" ? "" : ":" v ":" action(v)))
	}
	n = entries(page, "Arguments")
	if (n) {
		for (i = 1; i <= n; i++)
			words = words (i > 1 ? " " : "") term[i]
		print "\t\t\t" quoted("*:argument:" action(words))
	}
	print "\t\t) ;;"
}

# what _arguments evaluates
function action(v) {
	gsub(/\|/, "\\\\|", v)
	if (v ~ /,\.\.\.$/)
		return "_sequence _sg2phyr_operands " substr(v, 1, length(v) - 4)
	return "_sg2phyr_operands " v
}

# in the brackets of _arguments
function escaped(s) {
	gsub(/[\[\]:\\]/, "\\\\&", s)
	return s
}

function quoted(s) {
	gsub(/'/, "'\\''", s)
	return "'" s "'"
}
