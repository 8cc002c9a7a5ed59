# SPDX-License-Identifier: GPL-2.0
# summary.awk - at most 25 lines for the terminal
#
# usage: awk -f evidence.awk -f summary.awk -v evidence=F -v sites=F -v out=DIR
#	-v patches=N -v check=TEXT

function row(what, text) { printf "  %-11s%s\n", what, text }

# as many names of a list as fit on a line, at least one
function some(list,	n, p, i, s) {
	n = split(list, p, "\n") - 1
	s = p[1]
	for (i = 2; i <= n && length(s) + length(p[i]) < 60; i++)
		s = s ", " p[i]
	return s (n >= i ? ", and " (n - i + 1) " more" : "")
}

BEGIN {
	if (!ev_load(evidence, sites)) {
		print "sg2phyr: error: cannot read " evidence >"/dev/stderr"
		exit 2
	}
	where = ev_where()
	print (where == "" ? "no file with a target site" : where)
	row("files", tot["with"] + 0 " with sites, " ev_none " without; " tot["changed"] + 0 " converted")
	row("sites", tot["sites"] + 0 ": " tot["converted"] + 0 " converted, " tot["left"] + 0 " left, " tot["lost"] + 0 " lost")
	row("reads", tot["reads_converted"] + 0 " of " tot["reads"] + 0 " converted" \
		(tot["reads"] ? " (" ev_percent(tot["reads_converted"], tot["reads"]) ")" : ""))
	for (i = 1; i <= cl_n && i <= 5; i++)
		row(i == 1 ? "left" : "", sprintf("%5d  %s", cl_count[cl[i]], cl[i]))
	if (cl_n > 5) {
		n = 0
		for (i = 6; i <= cl_n; i++)
			n += cl_count[cl[i]]
		row("", sprintf("%5d  in %d more class%s", n, cl_n - 5, cl_n == 6 ? "" : "es"))
	}
	for (i = 1; i <= st_n; i++)
		if (st[i, "status"] == "lost" && ++lost <= 3)
			row(lost == 1 ? "LOST" : "", st[i, "file"] ":" st[i, "line"] " " st[i, "token"])
	if (lost > 3)
		row("", "and " (lost - 3) " more")
	bad = ev_bad
	gsub(/, /, "\n", bad)
	bad = bad "\n"
	if (ev_bad != "")
		row("SUMS", "disagree for " some(bad))
	row("E0 seen", tot["E0"] + 0 " of " tot["with"] + 0 " files")
	row("E1 stable", tot["E1"] + 0 " of " tot["changed"] + 0 " converted files")
	row("E2 same", tot["E2"] + 0 " of " tot["changed"] + 0 \
		(tot["E2 differs"] ? "; " tot["E2 differs"] " DIFFER" : "") \
		(tot["E2 unbuilt"] ? "; " tot["E2 unbuilt"] " not built" : "") \
		(tot["E2 none"] ? "; " tot["E2 none"] " not checked" : ""))
	row("E3 builds", tot["E3"] + 0 " of " tot["changed"] + 0 \
		(tot["E3 warnings"] ? "; " tot["E3 warnings"] " with NEW WARNINGS" : "") \
		(tot["E3 unbuilt"] ? "; " tot["E3 unbuilt"] " not built" : "") \
		(tot["E3 none"] ? "; " tot["E3 none"] " not checked" : ""))
	if (tot["E4"])
		row("E4 runs", tot["E4"] " of " tot["changed"] + 0)
	for (i = 1; i <= ev_n; i++)
		if (ev_num(ev[i, "converted"]) && (ev[i, "E2"] == "unbuilt" || ev[i, "E3"] == "unbuilt"))
			unbuilt = unbuilt ev[i, "file"] "\n"
	if (unbuilt != "")
		row("unbuilt", some(unbuilt))
	row("patches", patches ? patches (check == "" ? "" : "; checkpatch " check) : "none: nothing to send")
	row("page", out "/index.html")
	row("evidence", out "/evidence.tsv, sites.tsv")
	row("series", out "/series/")
}
