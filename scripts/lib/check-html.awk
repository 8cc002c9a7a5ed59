#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-html.awk - findings as one page: by rule and file, each with the source around it
#
#	awk -v tree=DIR -v version=V -f html.awk -f check-html.awk what=css REPORT.CSS \
#		what=rules RULES.TSV what=all ROWS

BEGIN { FS = "\t" }

what == "css" { css = css $0 "\n"; next }
what == "rules" {
	order[++ids] = $1
	rules += $2 != "comment"
	class[$1] = $2
	confidence[$1] = $3
	message[$1] = $4
	why[$1] = $5
	mend[$1] = $6
	next
}
$1 == "S" { files++; uses += $3; next }
$1 == "X" { loss[++losses] = $2 FS $3 FS $5 FS $6; next }
$9 != "-" { silenced++; next }
{
	n[$6]++
	all++
	row[$6, n[$6]] = $2 FS $3 FS $4 FS $8
}

END {
	print "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">"
	print "<meta name=\"viewport\" content=\"width=device-width\">"
	print "<title>DMA mapping misuse in Linux " html(version) "</title>\n<style>\n" css "</style>"
	print "<h1>DMA mapping misuse in Linux " html(version) "</h1>"
	printf "<p>%d findings by %d rules in %d files with %d uses of the API; %d silenced by a comment; %d uses not analysed.</p>\n",
		all, rules, files, uses, silenced, losses
	print "<table>\n<thead><tr><th>rule<th>class<th>confidence<th>findings<th>what is wrong</thead>\n<tbody>"
	for (i = 1; i <= ids; i++)
		if (n[order[i]])
			printf "<tr><td><a href=\"#%s\">%s</a><td>%s<td>%s<td>%d<td>%s\n", html_attr(order[i]), html(order[i]),
				html(class[order[i]]), html(confidence[order[i]]), n[order[i]], html(message[order[i]])
	print "</tbody></table>"
	for (i = 1; i <= ids; i++)
		if (n[order[i]])
			section(order[i])
	if (losses) {
		print "<h2 id=\"not-analysed\">Not analysed</h2>\n<ul>"
		for (i = 1; i <= losses; i++) {
			split(loss[i], f, FS)
			printf "<li><code>%s:%d</code> %s (%s)\n", html(f[1]), f[2], html(f[3]), html(f[4])
		}
		print "</ul>"
	}
}

function section(rule,	k, f) {
	printf "<h2 id=\"%s\">%s</h2>\n<p>%s</p>\n<p>%s</p>\n<p>%s</p>\n", html_attr(rule), html(rule),
		html(message[rule]), html(why[rule]), html(mend[rule])
	for (k = 1; k <= n[rule]; k++) {
		split(row[rule, k], f, FS)
		printf "<details id=\"%s-%d\"><summary><code>%s:%d:%d</code>%s</summary>\n<pre>", html_attr(rule), k,
			html(f[1]), f[2], f[3], f[4] == "-" ? "" : " in <code>" html(f[4]) "()</code>"
		source(tree "/" f[1], f[2])
		print "</pre></details>"
	}
}

# source(file, line) - some lines of the file around this one
function source(file, line,	text, at) {
	at = 0
	while (at < line + 4 && (getline text <file) > 0)
		if (++at >= line - 6)
			printf at == line ? "<mark>%6d  %s</mark>\n" : "%6d  %s\n", at, html(text)
	close(file)
}
