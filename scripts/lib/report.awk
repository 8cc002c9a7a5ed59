# SPDX-License-Identifier: GPL-2.0
# report.awk - the page of one conversion
#
# usage: awk -f evidence.awk -f html.awk -f report.awk -v evidence=F -v sites=F
#	-v css=F -v tree=DIR -v diffs=DIR -v base=TEXT -v patches=N -v check=F
# Writes HTML to stdout. Nothing of it depends on time or place.

function rel(f) {
	if (where != "" && index(f, where "/") == 1)
		return substr(f, length(where) + 2)
	return f
}

# a name for links into the page: letters and digits of the path, made unique
function anchors(	i, s) {
	for (i = 1; i <= ev_n; i++) {
		s = "f-" ev[i, "file"]
		gsub(/[^A-Za-z0-9._-]/, "-", s)
		while (s in taken)
			s = s "-" i
		taken[s] = 1
		anchor[i] = s
	}
}

function badge(class, text) { return "<span class=\"badge " class "\">" html(text) "</span>" }

function badge01(e) {
	return e == "ok" ? badge("ok", "✓ ok") : e == "no" ? badge("no", "✗ no") : badge("", "– none")
}

function badge2(e,	p) {
	if (e ~ /^identical/) {
		split(e, p, ":")
		return badge("ok", "✓ identical " p[2] " " (p[3] ~ /^O/ ? "-" : "") p[3])
	}
	return e == "differs" ? badge("no", "✗ differs") : \
		e == "unbuilt" ? badge("gap", "○ unbuilt") : badge("", "– none")
}

# a clean build is named: it is the witness of the new lines
function badge3(e, build) {
	if (e ~ /^warnings:/)
		return badge("no", "✗ " ev_plural(substr(e, 10) + 0, "warning"))
	return e == "ok" ? badge("ok", "✓ " (build == "-" ? "ok" : build)) : \
		e == "unbuilt" ? badge("gap", "○ unbuilt") : badge("", "– none")
}

function tile(class, part, whole, text) {
	printf "<div class=\"tile%s\"><b>%d <small>of %d</small></b>%s</div>\n", class, part, whole, text
}

# order[1..ev_n]: most sites first, then by path. A heap sort: 500 rows are few
# for anything, but not every awk has a sort.
function after(a, b,	x, y) {
	x = ev_num(ev[a, "sites"])
	y = ev_num(ev[b, "sites"])
	return x != y ? x < y : ev[a, "file"] > ev[b, "file"]
}
function sift(i, n,	k, t) {
	while ((k = 2 * i) <= n) {
		if (k < n && after(order[k + 1], order[k]))
			k++
		if (!after(order[k], order[i]))
			break
		t = order[i]; order[i] = order[k]; order[k] = t
		i = k
	}
}
function sort_by_sites(	i, t) {
	for (i = 1; i <= ev_n; i++)
		order[i] = i
	for (i = int(ev_n / 2); i >= 1; i--)
		sift(i, ev_n)
	for (i = ev_n; i > 1; i--) {
		t = order[1]; order[1] = order[i]; order[i] = t
		sift(1, i - 1)
	}
}

function bar(y, x, w, class,	s) {
	if (w <= 0)
		return x
	printf "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\"/>\n", class, x, y, w
	# the lost part is hatched: it must not depend on its colour
	if (class == "lost")
		printf "<rect fill=\"url(#hatch)\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\"/>\n", x, y, w
	return x + w + 1
}

function legend(x, class, text) {
	printf "<rect class=\"%s\" x=\"%d\" y=\"4\" width=\"14\" height=\"14\"/>", class, x
	if (class == "lost")
		printf "<rect fill=\"url(#hatch)\" x=\"%d\" y=\"4\" width=\"14\" height=\"14\"/>", x
	printf "<text x=\"%d\" y=\"15\">%s</text>\n", x + 20, text
}

function bars(y, label, whole, done, left, lost,	x, s) {
	s = label
	if (length(s) > 42)
		s = "…" substr(s, length(s) - 40)
	printf "<g><title>%s: %s, %d converted, %d left, %d lost</title>", html_attr(label), ev_plural(whole, "site"), done, left, lost
	printf "<text class=\"m\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", left0 - 10, y + 11, html_attr(s)
	x = left0
	# anything that is not zero can be seen
	x = bar(y, x, done ? (done * scale < 2 ? 2 : done * scale) : 0, "done")
	x = bar(y, x, left ? (left * scale < 2 ? 2 : left * scale) : 0, "left")
	x = bar(y, x, lost ? (lost * scale < 4 ? 4 : lost * scale) : 0, "lost")
	printf "<text x=\"%.1f\" y=\"%d\">%d of %d</text>", x + 6, y + 11, done, whole
	if (lost)
		printf "<text class=\"hot\" x=\"%.1f\" y=\"%d\">%d lost</text>", x + 66, y + 11, lost
	print "</g>"
}

function picture(	i, n, w, wide, most, y, rest, d, l, o, s, height) {
	sort_by_sites()
	n = ev_n > 41 ? 40 : ev_n
	most = ev_num(ev[order[1], "sites"])
	for (i = n + 1; i <= ev_n; i++) {
		s += ev_num(ev[order[i], "sites"])
		d += ev_num(ev[order[i], "converted"])
		l += ev_num(ev[order[i], "left"])
		o += ev_num(ev[order[i], "lost"])
		rest++
	}
	for (i = 1; i <= n; i++) {
		w = length(rel(ev[order[i], "file"]))
		if (w > wide)
			wide = w
	}
	# a letter of the label is 7.3 wide
	left0 = 14 + int((wide > 42 ? 42 : wide) * 7.3)
	scale = (770 - left0) / (most ? most : 1)
	height = 34 + 20 * n + 8
	print "<figure>"
	printf "<svg viewBox=\"0 0 900 %d\" role=\"img\" aria-labelledby=\"pt pd\">\n", height
	print "<title id=\"pt\">Sites converted, left and lost, by file</title>"
	printf "<desc id=\"pd\">Stacked bars, one a file, most sites first. Together %s in %s: %d converted, %d left, %d lost. The table below has the same figures.</desc>\n", \
		ev_plural(tot["sites"], "site"), ev_plural(ev_n, "file"), tot["converted"], tot["left"], tot["lost"]
	print "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>"
	legend(left0, "done", "converted")
	legend(left0 + 100, "left", "left, with a reason")
	legend(left0 + 248, "lost", "lost, not seen by the rules")
	printf "<line class=\"axis\" x1=\"%d\" y1=\"28\" x2=\"%d\" y2=\"%d\"/>\n", left0 - 3, left0 - 3, height - 6
	y = 32
	for (i = 1; i <= n; i++) {
		bars(y, rel(ev[order[i], "file"]), ev_num(ev[order[i], "sites"]), ev_num(ev[order[i], "converted"]), \
			ev_num(ev[order[i], "left"]), ev_num(ev[order[i], "lost"]))
		y += 20
	}
	print "</svg>"
	if (rest)
		printf "<figcaption class=\"dim\">The %d files with most sites. The other %d have %s: %d converted, %d left, %d lost; they are in the table.</figcaption>\n", n, rest, ev_plural(s, "site"), d, l, o
	print "</figure>"
}

function table(	i, f, hot) {
	print "<div class=\"wide\"><table>"
	print "<thead><tr><th>File<th class=\"n\">Sites<th class=\"n\">Converted<th class=\"n\">Left<th class=\"n\">Lost<th class=\"n\">Reads<th>E0 seen<th>E1 stable<th>E2 same code<th>E3 no new warning</tr></thead>"
	print "<tbody>"
	for (i = 1; i <= ev_n; i++) {
		f = ev[i, "file"]
		hot = ev_num(ev[i, "lost"]) ? " hot" : ""
		printf "<tr><td class=\"path\"><a href=\"#%s\">%s</a><td class=\"n\">%s<td class=\"n\">%s<td class=\"n\">%s<td class=\"n%s\">%s", \
			anchor[i], html(rel(f)), html(ev[i, "sites"]), html(ev[i, "converted"]), html(ev[i, "left"]), hot, html(ev[i, "lost"])
		printf "<td class=\"n\">%s/%s", html(ev[i, "reads_converted"]), html(ev[i, "reads"])
		printf "<td>%s<td>%s<td>%s<td>%s</tr>\n", badge01(ev[i, "E0"]), badge01(ev[i, "E1"]), \
			badge2(ev[i, "E2"]), badge3(ev[i, "E3"], ev[i, "build"])
	}
	print "</tbody>"
	printf "<tfoot><tr><td>%s<td class=\"n\">%d<td class=\"n\">%d<td class=\"n\">%d<td class=\"n%s\">%d<td class=\"n\">%d/%d<td>%d of %d<td>%d of %d<td>%d of %d<td>%d of %d</tr></tfoot>\n", \
		ev_plural(ev_n, "file"), tot["sites"], tot["converted"], tot["left"], tot["lost"] ? " hot" : "", tot["lost"], \
		tot["reads_converted"], tot["reads"], tot["E0"], tot["with"], tot["E1"], tot["changed"], tot["E2"], tot["changed"], tot["E3"], tot["changed"]
	print "</table></div>"
	printf "<p class=\"dim\">E0 counts all files with sites; E1 to E3 count the %s with a converted site. ", ev_plural(tot["changed"] + 0, "file")
	printf "%d not built, %d with different object code, %d with new warnings. ", tot["unbuilt"], tot["E2 differs"], tot["E3 warnings"]
	printf "%s more without any site %s looked at.</p>\n", ev_plural(ev_none, "file"), ev_none == 1 ? "was" : "were"
}

function base_name(p) { sub(/.*\//, "", p); return p }

# a line of the original file, the token marked where the lexer found it
function source(file, line, col, token,	s, t) {
	s = src[file, line]
	if (col > 0 && substr(s, col, length(token)) == token)
		t = html(substr(s, 1, col - 1)) "<mark>" html(token) "</mark>" html(substr(s, col + length(token)))
	else
		t = html(s)
	sub(/^[ \t]+/, "", t)
	return t
}

# read only the lines of a file that are asked for
function fetch(file, list,	k, n, q, line, no, want, rc) {
	n = split(list, q, " ")
	for (k = 1; k <= n; k++)
		if (st[q[k], "status"] != "converted")
			want[st[q[k], "line"] + 0] = 1
	no = 0
	while ((rc = (getline line < (tree "/" file))) > 0)
		if (++no in want)
			src[file, no] = line
	close(tree "/" file)
}

function site_rows(i, status, title,	f, k, n, q, some) {
	f = ev[i, "file"]
	n = split(st_list[f], q, " ")
	some = 0
	for (k = 1; k <= n; k++) {
		if (st[q[k], "status"] != status)
			continue
		if (!some++)
			print "<h4>" title "</h4><div class=\"wide\"><table><thead><tr><th>Place<th>Token<th>" \
				(status == "lost" ? "Cause" : "Class") "<th>Reason<th>Source</tr></thead><tbody>"
		printf "<tr><td class=\"path whole\">%s<td class=\"whole\"><code>%s</code><td class=\"whole\">%s<td>%s<td><code>%s</code></tr>\n", \
			html(base_name(f) ":" st[q[k], "line"] ":" st[q[k], "col"]), html(st[q[k], "token"]), \
			status == "lost" ? badge("no", st[q[k], "what"]) : html(st[q[k], "what"]), html(st[q[k], "reason"]), \
			source(f, st[q[k], "line"] + 0, st[q[k], "col"] + 0, st[q[k], "token"])
	}
	if (some)
		print "</tbody></table></div>"
}

function close_run() {
	if (run != "")
		printf "</%s>", run == "c" ? "span" : run
	run = ""
}

# runs of like lines are one element; they are blocks, so no newline between runs
function show_diff(file,	line, kind, rc, any) {
	run = ""
	any = 0
	while ((rc = (getline line < (diffs "/" file ".diff"))) > 0) {
		if (line ~ /^(---|\+\+\+) / && any < 2) {
			any++
			continue
		}
		if (any < 3) {
			printf "<pre class=\"diff\">"
			any = 3
		}
		kind = line ~ /^@@ / ? "i" : line ~ /^\+/ ? "ins" : line ~ /^-/ ? "del" : "c"
		if (kind != run) {
			close_run()
			run = kind
			printf "<%s>", kind == "c" ? "span class=\"c\"" : kind
		} else
			printf "\n"
		printf "%s", html(line)
	}
	close(diffs "/" file ".diff")
	close_run()
	if (any == 3)
		print "</pre>"
	else if (ev_num(ev[ev_of[file], "converted"]))
		print "<p class=\"badge no\">✗ the diff of this file is missing</p>"
}

function section(i,	f, s) {
	f = ev[i, "file"]
	printf "<section class=\"file\" id=\"%s\">\n<h3 class=\"path\">%s</h3>\n", anchor[i], html(f)
	s = ev_plural(ev_num(ev[i, "sites"]), "site") ": " ev[i, "converted"] " converted, " ev[i, "left"] " left, " ev[i, "lost"] " lost; " \
		ev[i, "reads_converted"] " of " ev_plural(ev_num(ev[i, "reads"]), "read") " of the DMA side converted."
	if (ev[i, "rules"] != "-" && ev[i, "rules"] != "") {
		gsub(/,/, ", ", ev[i, "rules"])
		s = s " Rules: " ev[i, "rules"] "."
	}
	printf "<p class=\"sub\">%s", html(s)
	if (ev[i, "unwitnessed"] != "-" && ev[i, "unwitnessed"] != "") {
		gsub(/,/, ", ", ev[i, "unwitnessed"])
		printf " <strong>New lines that reached no compiler: %s.</strong>", html(ev[i, "unwitnessed"])
	}
	print " <a class=\"up\" href=\"#table\">back to the table</a></p>"
	fetch(f, st_list[f])
	site_rows(i, "lost", "Lost: not seen by the rules")
	site_rows(i, "left", "Left as they are")
	show_diff(f)
	print "</section>"
}

function classes(	i, k, files, seen) {
	if (!cl_n)
		return
	for (i = 1; i <= st_n; i++)
		if (st[i, "status"] == "left" && !((st[i, "what"], st[i, "file"]) in seen)) {
			seen[st[i, "what"], st[i, "file"]] = 1
			files[st[i, "what"]]++
		}
	print "<h2 id=\"left\">What was left, and why</h2>"
	print "<div class=\"wide\"><table><thead><tr><th>Class<th class=\"n\">Sites<th class=\"n\">Files<th>Reason</tr></thead><tbody>"
	for (i = 1; i <= cl_n; i++)
		printf "<tr><td>%s<td class=\"n\">%d<td class=\"n\">%d<td>%s</tr>\n", html(cl[i]), cl_count[cl[i]], files[cl[i]], html(cl_reason[cl[i]])
	print "</tbody></table></div>"
}

# nobody should have to look for what went wrong
function alarms(	i, n) {
	if (!tot["lost"] && ev_bad == "")
		return
	print "<div class=\"alarm\" id=\"lost\">"
	if (ev_bad != "")
		printf "<h2>The sums disagree</h2><p>Converted, left and lost do not add up to the sites of: %s</p>\n", html(ev_bad)
	if (tot["lost"]) {
		printf "<h2>%s lost</h2><p>The lexer sees what stands here, the rules do not. It has to be looked at by hand.</p><ul>\n", ev_plural(tot["lost"], "site")
		for (i = 1; i <= st_n; i++)
			if (st[i, "status"] == "lost")
				printf "<li><a class=\"path\" href=\"#%s\">%s</a> <code>%s</code>, %s: %s</li>\n", anchor[ev_of[st[i, "file"]]], \
					html(st[i, "file"] ":" st[i, "line"] ":" st[i, "col"]), html(st[i, "token"]), html(st[i, "what"]), html(st[i, "reason"])
		print "</ul>"
	}
	print "</div>"
}

BEGIN {
	ev_load(evidence, sites)
	where = ev_where()
	anchors()
	title = "sg2phyr: " (where == "" ? "conversion" : where)
	print "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"
	print "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
	printf "<title>%s</title>\n<style>\n", html_attr(title)
	while ((getline line < css) > 0)
		print line
	print "</style>\n</head>\n<body>"
	printf "<h1>%s: from scatterlists to DMA ranges</h1>\n", html(where == "" ? "Conversion" : where)
	printf "<p class=\"sub\">%s. %s with sites, %s without.", html(base), ev_plural(ev_n, "file"), ev_plural(ev_none, "file")
	if (patches)
		printf " %s in <a href=\"series/\">series</a>; raw figures in <a href=\"evidence.tsv\">evidence.tsv</a> and <a href=\"sites.tsv\">sites.tsv</a>.", patches (patches == 1 ? " patch" : " patches")
	print "</p>"
	print "<div class=\"tiles\">"
	tile("", tot["reads_converted"], tot["reads"], "reads of the DMA side converted" (tot["reads"] ? " (" ev_percent(tot["reads_converted"], tot["reads"]) ")" : ""))
	tile(tot["E2 differs"] ? " bad" : "", tot["E2"], tot["changed"], "converted files with identical object code" \
		(tot["unbuilt"] ? "; " tot["unbuilt"] " not built" : "") (tot["E2 differs"] ? "; " tot["E2 differs"] " <strong>different</strong>" : ""))
	tile(tot["lost"] ? " bad" : "", tot["lost"], tot["sites"], "sites lost; " tot["converted"] + 0 " converted, " tot["left"] + 0 " left with a reason")
	print "</div>"
	alarms()
	if (!ev_n)
		print "<p>No file here has a target site: there was nothing to convert.</p>"
	else {
		print "<h2>Progress by file</h2>"
		picture()
		print "<h2 id=\"table\">Evidence</h2>"
		table()
		print "<p>E0 <em>seen</em>: every target token that a lexer finds was converted, left with a reason, or named as lost. " \
		      "E1 <em>stable</em>: a second run of the rules changes nothing. " \
		      "E2 <em>same code</em>: compiled with the ranges as one-to-one wrappers of the old macros, the object code equals the original's, relocations included, " \
		      "at one level of one compiler at least; so the rewrite itself changed nothing. " \
		      "E3 <em>builds</em>: with the real headers there is no new gcc W=1 or sparse warning, and the witness is the build that compiled the new lines. " \
		      "Nothing on this page was run on hardware.</p>"
		classes()
	}
	print "<h2>How to reproduce</h2>"
	where = html(where == "" ? "." : where)
	printf "<pre>make migrate M=%s\n\n# the same on your own tree, which is only read\nscripts/sg2phyr migrate --linux LINUX %s\n\n", where, where
	printf "# one step alone: the diff, or the evidence\nscripts/sg2phyr convert --linux LINUX %s\nscripts/sg2phyr verify --linux LINUX %s\n\n", where, where
	print "# the core series, on which the patches apply\nscripts/sg2phyr series --core DIR</pre>"
	some = 0
	while ((getline line < check) > 0) {
		if (!some++)
			printf "<h3>Checks of the series</h3><pre>"
		print html(line)
	}
	if (some)
		print "</pre>"
	if (ev_n)
		print "<h2>File by file</h2>"
	for (i = 1; i <= ev_n; i++)
		section(i)
	print "</body>\n</html>"
}
