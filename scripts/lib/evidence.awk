# SPDX-License-Identifier: GPL-2.0
# evidence.awk - read evidence.tsv and sites.tsv once, for every writer
#
# Used with another program: awk -f evidence.awk -f WRITER.awk. The letter, the
# page and the terminal's summary all print what stands here, so that their
# totals cannot differ. Needs LC_ALL=C. All names begin with ev_, st_, cl_ or tot.
#
#	ev_load(evidence, sites)	fills everything below
#	ev_n, ev[i, "column"]		rows of evidence.tsv by header name, with sites > 0
#	ev_of[file]			row number of a file
#	ev_none				files without a site
#	st_n, st[i, "field"]		rows of sites.tsv
#	st_list[file]			" 3 4 9": numbers of the file's rows, as they stand
#	cl_n, cl[i], cl_count[c]	left classes, most frequent first
#	cl_reason[c]			the reason that the first site of it gives
#	tot["..."]			totals, see ev_total()
#	ev_bad				files whose sums disagree, "" if none

function ev_num(s) { return s ~ /^[0-9]+$/ ? s + 0 : 0 }

# per mille, rounded down, so that 100.0 % means all of them
function ev_percent(part, whole,	t) {
	if (whole == 0)
		return "-"
	t = int(part * 1000 / whole)
	return int(t / 10) "." (t % 10) " %"
}

function ev_load(evidence, sites,	line, n, f, i, k, head, cols, rc) {
	ev_n = ev_none = st_n = cl_n = 0
	ev_bad = ""
	cols = 0
	while ((rc = (getline line < evidence)) > 0) {
		n = split(line, f, "\t")
		if (!cols) {
			cols = n
			for (i = 1; i <= n; i++)
				head[i] = f[i]
			continue
		}
		if (f[1] == "")
			continue
		tot["files"]++
		ev_common(f[1])
		ev_n++
		for (i = 1; i <= cols; i++)
			ev[ev_n, head[i]] = i <= n ? f[i] : "-"
		if (ev_num(ev[ev_n, "sites"]) == 0) {
			ev_none++
			ev_n--
			continue
		}
		ev_of[ev[ev_n, "file"]] = ev_n
	}
	close(evidence)
	if (rc < 0)
		return 0
	while ((getline line < sites) > 0) {
		n = split(line, f, "\t")
		if (n < 7)
			continue
		st_n++
		st[st_n, "file"] = f[1]; st[st_n, "line"] = f[2]
		st[st_n, "col"] = f[3]; st[st_n, "token"] = f[4]
		st[st_n, "kind"] = f[5]; st[st_n, "status"] = f[6]
		st[st_n, "what"] = f[7]; st[st_n, "reason"] = n > 7 ? f[8] : ""
		st_list[f[1]] = st_list[f[1]] " " st_n
		st_by[f[1], f[6]]++
		if (f[6] == "left") {
			if (!(f[7] in cl_count)) {
				cl[++cl_n] = f[7]
				cl_reason[f[7]] = st[st_n, "reason"]
			}
			cl_count[f[7]]++
		}
	}
	close(sites)
	# most frequent class first, then by name: insertion sort, there are few
	for (i = 2; i <= cl_n; i++) {
		line = cl[i]
		for (k = i - 1; k > 0 && (cl_count[cl[k]] < cl_count[line] ||
		     (cl_count[cl[k]] == cl_count[line] && cl[k] > line)); k--)
			cl[k + 1] = cl[k]
		cl[k + 1] = line
	}
	for (i = 1; i <= ev_n; i++)
		ev_total(i)
	return 1
}

function ev_total(i,	f, e2, p) {
	f = ev[i, "file"]
	tot["with"]++
	tot["sites"] += ev_num(ev[i, "sites"])
	tot["reads"] += ev_num(ev[i, "reads"])
	tot["reads_converted"] += ev_num(ev[i, "reads_converted"])
	tot["converted"] += ev_num(ev[i, "converted"])
	tot["left"] += ev_num(ev[i, "left"])
	tot["lost"] += ev_num(ev[i, "lost"])
	if (ev[i, "E0"] == "ok")
		tot["E0"]++
	if (ev_num(ev[i, "converted"]) + ev_num(ev[i, "left"]) + \
	    ev_num(ev[i, "lost"]) != ev_num(ev[i, "sites"]) ||
	    ev_num(ev[i, "converted"]) != st_by[f, "converted"] + 0 ||
	    ev_num(ev[i, "left"]) != st_by[f, "left"] + 0 ||
	    ev_num(ev[i, "lost"]) != st_by[f, "lost"] + 0)
		ev_bad = ev_bad (ev_bad == "" ? "" : ", ") f
	if (ev_num(ev[i, "converted"]) == 0)
		return
	# E1 to E3 are about converted files only: that is their denominator
	tot["changed"]++
	if (ev[i, "E1"] == "ok")
		tot["E1"]++
	e2 = ev[i, "E2"]
	if (e2 ~ /^identical/) {
		tot["E2"]++
		split(e2, p, ":")
		tot["how " p[2] " " p[3]]++
	} else if (e2 == "differs")
		tot["E2 differs"]++
	else if (e2 == "unbuilt")
		tot["E2 unbuilt"]++
	else
		tot["E2 none"]++
	if (ev[i, "E3"] == "ok")
		tot["E3"]++
	else if (ev[i, "E3"] ~ /^warnings/)
		tot["E3 warnings"]++
	else if (ev[i, "E3"] == "unbuilt")
		tot["E3 unbuilt"]++
	else
		tot["E3 none"]++
	if (ev[i, "E4"] ~ /^runs:/)
		tot["E4"]++
	if (e2 == "unbuilt" || ev[i, "E3"] == "unbuilt")
		tot["unbuilt"]++
}

# the directory of all files looked at, or the file itself if it is one
function ev_where(	k, s) {
	if (tot["files"] == 1)
		return ev_only
	for (k = 1; k <= ev_depth; k++)
		s = s (k > 1 ? "/" : "") ev_part[k]
	return s
}

function ev_common(file,	n, k, p) {
	n = split(file, p, "/") - 1
	if (tot["files"] == 1) {
		ev_only = file
		ev_depth = split(file, ev_part, "/") - 1
	}
	if (n < ev_depth)
		ev_depth = n
	for (k = 1; k <= ev_depth; k++)
		if (p[k] != ev_part[k])
			ev_depth = k - 1
}

function ev_plural(n, word) { return n " " word (n == 1 ? "" : "s") }

# Print text in lines of at most width bytes: "first" before the first line,
# "hang" before the others. A word that is too long stands alone.
function ev_wrap(text, width, first, hang,	n, w, i, line, empty) {
	n = split(text, w, /[ \t\n]+/)
	line = first
	empty = 1
	for (i = 1; i <= n; i++) {
		if (w[i] == "")
			continue
		if (!empty && length(line) + 1 + length(w[i]) > width) {
			print line
			line = hang
			empty = 1
		}
		line = line (empty ? "" : " ") w[i]
		empty = 0
	}
	if (!empty)
		print line
}
