# SPDX-License-Identifier: GPL-2.0
# The manual page, of the pages that ../lib/help-read.awk read. -v version= -v date=

END {
	if (failed)
		exit failed
	printf ".\\\" SPDX-License-Identifier: GPL-2.0\n.TH SG2PHYR 1 \"%s\" \"sg2phyr %s\" \"sg2phyr\"\n", date, version
	print ".SH NAME\nsg2phyr \\- " plain(summary["sg2phyr"])
	print ".SH SYNOPSIS"
	usage("sg2phyr")
	print ".SH DESCRIPTION"
	description("sg2phyr")
	print ".SH COMMANDS"
	for (p = 1; p <= npages; p++) {
		print ".SS " pages[p]
		print line(plain(toupper(substr(summary[pages[p]], 1, 1)) substr(summary[pages[p]], 2)) \
			(summary[pages[p]] ~ /[.?!]$/ ? "" : ".")) "\n.PP"
		usage(pages[p])
		description(pages[p])
		for (s = 3; s <= nsections; s++)
			table(pages[p], sections[s], ".PP\n" sections[s] ":")
	}
	table("sg2phyr", "Options", ".SH OPTIONS\nThose of more than one command:")
	table("sg2phyr", "Environment", ".SH ENVIRONMENT")
	table("sg2phyr", "Exit codes", ".SH EXIT STATUS")
}

function usage(page,    i, n) {
	n = entries(page, "Usage")
	print ".nf"
	for (i = 1; i <= n; i++)
		print line(plain(text[i]))
	print ".fi"
}

function description(page,    i, n) {
	n = entries(page, "Description")
	for (i = 1; i <= n; i++)
		if (term[i] == "\t")
			print ".PP\n.RS 4\n.nf\n" literal(text[i]) "\n.fi\n.RE"
		else
			print (i > 1 || page != "sg2phyr" ? ".PP\n" : "") line(plain(text[i]))
}

function table(page, section, head,    i, n) {
	n = entries(page, section)
	if (!n || (page != "sg2phyr" && section == "Options" && n == 1))
		return
	print head
	for (i = 1; i <= n; i++)
		print ".TP\n" line(styled(term[i], section)) "\n" line(plain(text[i]))
}

# names of options are bold, what is put in for a value is italic
function styled(t, section,    v, name) {
	if (section == "Examples" || section == "Exit codes" || section == "Environment" || t ~ /^[a-z]/)
		return "\\fB" plain(t) "\\fR"
	v = value(t)
	if (t !~ /^-/)
		return "\\fI" plain(t) "\\fR"
	name = v == "" ? t : substr(t, 1, length(t) - length(v) - 1)
	return "\\fB" plain(name) "\\fR" (v == "" ? "" : " \\fI" plain(v) "\\fR")
}

function plain(s) {
	gsub(/\\/, "\\e", s)
	gsub(/-/, "\\-", s)
	gsub(/~/, "\\(ti", s)
	gsub(/\^/, "\\(ha", s)
	gsub(/'/, "\\(aq", s)
	gsub(/`/, "\\(ga", s)
	return s
}

# a line of text may not look like a request
function line(s) {
	return s ~ /^[.']/ ? "\\&" s : s
}

function literal(s,    n, i, a, all) {
	n = split(s, a, "\n")
	for (i = 1; i <= n; i++)
		all = all (i > 1 ? "\n" : "") line(plain(a[i]))
	return all
}
