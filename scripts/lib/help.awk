# SPDX-License-Identifier: GPL-2.0
# What -h prints, at most 79 columns: the page `show`, of those that help-read.awk read. With
# what=options the options of that page instead, a line each: the name, a tab, and its value.

END {
	if (failed)
		exit failed
	if (!(show in summary))
		exit 1
	if (what == "options") {
		n = entries(show, "Options")
		for (i = 1; i <= n; i++) {
			m = split(term[i], name, ", ")
			for (k = 1; k <= m; k++)
				print key(name[k]) "\t" value(term[i])
		}
		exit
	}
	print wrapped((show == "sg2phyr" ? "" : "sg2phyr ") show " - " summary[show], "", "    ")
	n = entries(show, "Usage")
	for (i = 1; i <= n; i++)
		print (i == 1 ? "\nUsage: " : "       ") text[i]
	n = entries(show, "Description")
	for (i = 1; i <= n; i++)
		print "\n" (term[i] == "\t" ? indented(text[i]) : wrapped(text[i], "", ""))
	if (show == "sg2phyr") {
		for (n = 1; n <= npages; n++) {
			term[n] = pages[n]
			text[n] = summary[pages[n]]
		}
		table("Commands", npages)
	}
	for (s = 3; s <= nsections; s++) {
		n = entries(show, sections[s])
		if (n)
			table(sections[s], n)
	}
}

# the entries in two columns; a long term has a line of its own
function table(head, n,    i, width) {
	for (i = 1; i <= n; i++)
		if (length(term[i]) <= 19 && length(term[i]) > width)
			width = length(term[i])
	if (width < 4)
		width = 4
	print "\n" head ":"
	for (i = 1; i <= n; i++) {
		if (length(term[i]) > width) {
			print "  " term[i]
			print wrapped(text[i], blanks(width + 4), blanks(width + 4))
		} else {
			print wrapped(text[i], sprintf("  %-" width "s  ", term[i]), blanks(width + 4))
		}
	}
}

function blanks(n) {
	return sprintf("%" n "s", "")
}

function indented(s) {
	gsub(/\n/, "\n    ", s)
	return "    " s
}

function wrapped(s, first, next_,    n, word, i, line, all) {
	n = split(s, word, " ")
	line = first
	for (i = 1; i <= n; i++) {
		if (i > 1 && length(line) + length(word[i]) > 79) {
			sub(/ $/, "", line)
			all = all line "\n"
			line = next_
		}
		line = line word[i] " "
	}
	sub(/ $/, "", line)
	return all line
}
