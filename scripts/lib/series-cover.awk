# SPDX-License-Identifier: GPL-2.0
# series-cover.awk - the body of the cover letter
#
# usage: awk -f evidence.awk -f series-cover.awk -v evidence=F -v sites=F
#	-v checks=F -v base=TEXT
# checks: output of the checkpatch pass, "PATCH:LINE: LEVEL:TYPE: text"
# For the series of an owner also -v owner=SECTION -v part="" or "part 1 of 3" -v first=1 -v rules=F -v changes=F
#	-v decided=F; rules: as _series_rules has them; changes: text; decided: of
#	series-decided.awk.

function para(text) { ev_wrap(text, 72, "", ""); print "" }

# whose code this is
function of_what() {
	if (owner == "")
		return "below " ev_where()
	return "of \"" owner "\" in MAINTAINERS" (part == "" ? "" : " (" part ")")
}

function about_owner(	line, f, n, i, used) {
	if (part != "")
		para("No more than 15 patches are posted at a time; the parts touch different files and apply " \
		     "in any order, and so do the series of other owners. What is left in files without a " \
		     "patch is counted in part " first ".")
	else
		para("It touches no file of another owner\047s series: they apply in any order.")
	if (tot["E2 none"])
		para("NOT PROVED: no compiler has seen " ev_plural(tot["E2 none"], "converted file") \
		     " yet. Do not apply this before sg2phyr has proved it.")
	for (i = 1; i <= ev_n; i++) {
		n = split(ev[i, "rules"], f, ",")
		while (n)
			used[f[n--]]
	}
	print "Made by these rules of semantic-patches/convert"
	print ""
	while ((getline line < rules) > 0) {
		split(line, f, "\t")
		if (f[1] in used)
			ev_wrap(f[1] ": " f[3], 74, "  ", "    ")
	}
	print ""
}

# a name as a shell has to see it
function quoted(s) {
	gsub(/\047/, "\047\\\047\047", s)
	return "\047" s "\047"
}

function row(what, part, whole, note) {
	printf "  %-34s%7s%s%s\n", what, part, whole == "" ? "" : sprintf(" of %5s", whole),
		note == "" ? "" : "   " note
}

BEGIN {
	ev_load(evidence, sites)
	while ((getline line < checks) > 0) {
		if (line ~ / \(before, too\)$/)
			kept++
		else if (match(line, / (ERROR|WARNING|CHECK):[A-Z0-9_]+:/)) {
			split(substr(line, RSTART + 1, RLENGTH - 2), f, ":")
			level[f[1]]++
			type[f[1] " " f[2]]++
		}
	}
	para("A scatterlist entry holds a CPU list and a DMA list in the same memory, with two " \
	     "counts and two lengths. Drivers mix them up, it needs a struct page for each entry, " \
	     "and no mapping can be stored in a better form while drivers read it there.")
	para("This series moves the code " of_what() " to struct range_dma, an iterator that " \
	     "hides the storage. Every patch is mechanical: semantic patches made it, no line was " \
	     "edited by hand, and each carries its own evidence. It applies on " base \
	     " with the range_dma core series on top.")
	if (owner != "")
		about_owner()
	print "What was done"
	print ""
	row("files with sites, converted", tot["changed"] + 0, tot["with"] + 0)
	row("sites converted", tot["converted"] + 0, tot["sites"] + 0)
	row("  reads of the DMA side", tot["reads_converted"] + 0, tot["reads"] + 0,
	    ev_percent(tot["reads_converted"], tot["reads"]))
	row("sites left, each with a reason", tot["left"] + 0, tot["sites"] + 0)
	row("sites lost, not seen by the rules", tot["lost"] + 0, tot["sites"] + 0)
	print ""
	print "How it was tested (E1 to E3: converted files)"
	print ""
	row("E0 every site is accounted for", tot["E0"] + 0, tot["with"] + 0)
	row("E1 a second run changes nothing", tot["E1"] + 0, tot["changed"] + 0)
	row("E2 the object code is identical", tot["E2"] + 0, tot["changed"] + 0)
	m = 0
	for (k in tot)
		if (k ~ /^how /)
			how[++m] = k
	for (i = 2; i <= m; i++)
		for (k = i; k > 1 && (tot[how[k - 1]] < tot[how[k]] ||
		     (tot[how[k - 1]] == tot[how[k]] && how[k - 1] > how[k])); k--) {
			t = how[k]; how[k] = how[k - 1]; how[k - 1] = t
		}
	for (i = 1; i <= m; i++) {
		split(how[i], f, " ")
		row("     on " f[2] " at " (f[3] ~ /^O/ ? "-" : "") f[3], tot[how[i]])
	}
	if (tot["E2 differs"])
		row("     DIFFERENT object code", tot["E2 differs"])
	if (tot["E2 unbuilt"])
		row("     not built", tot["E2 unbuilt"])
	if (tot["E2 none"])
		row("     not checked", tot["E2 none"])
	row("E3 no new gcc W=1, sparse warning", tot["E3"] + 0, tot["changed"] + 0)
	if (tot["E3 warnings"])
		row("     with NEW warnings", tot["E3 warnings"])
	if (tot["E3 unbuilt"])
		row("     not built", tot["E3 unbuilt"])
	if (tot["E3 none"])
		row("     not checked", tot["E3 none"])
	if (tot["E4"])
		row("E4 ran in virtual machines", tot["E4"], tot["changed"] + 0)
	print ""
	if (tot["changed"])
		para("E2 builds the converted source with the ranges as one-to-one wrappers of the old " \
		     "macros and compares .text, .rodata and .data with the original's, relocations " \
		     "included and __LINE__ neutralised. Equality at one level of one compiler proves that " \
		     "the rewrite changed nothing. Nothing here was run on hardware.")
	print "Limits"
	print ""
	n = 0
	for (i = 1; i <= cl_n; i++) {
		n++
		ev_wrap(ev_plural(cl_count[cl[i]], "site") " left, " cl[i] ": " cl_reason[cl[i]], 74, "  - ", "    ")
	}
	while (decided != "" && (getline line < decided) > 0) {
		split(line, f, "\t")
		if (f[6] == "-" || !(f[2] in ev_of))
			continue
		n++
		ev_wrap("left, decided: " f[2] ":" f[3] ", " f[4] ": " f[6], 74, "  - ", "    ")
	}
	for (i = 1; i <= st_n; i++)
		if (st[i, "status"] == "lost") {
			n++
			ev_wrap("lost: " st[i, "file"] ":" st[i, "line"] " " st[i, "token"] ", " \
				st[i, "what"] ": " st[i, "reason"], 74, "  - ", "    ")
		}
	for (i = 1; i <= ev_n; i++) {
		if (ev_num(ev[i, "converted"]) == 0)
			continue
		if (ev[i, "E2"] == "unbuilt" || ev[i, "E3"] == "unbuilt") {
			n++
			ev_wrap("converted but not built: " ev[i, "file"], 74, "  - ", "    ")
		}
		if (ev[i, "E2"] == "differs") {
			n++
			ev_wrap("object code differs: " ev[i, "file"], 74, "  - ", "    ")
		}
		if (ev[i, "E1"] == "no") {
			n++
			ev_wrap("a second run changes the file again: " ev[i, "file"], 74, "  - ", "    ")
		}
		if (ev[i, "unwitnessed"] != "-" && ev[i, "unwitnessed"] != "") {
			n++
			k = ev[i, "unwitnessed"]
			gsub(/,/, ", ", k)
			ev_wrap("new lines that reached no compiler: " ev[i, "file"] " " k, 74, "  - ", "    ")
		}
	}
	if (ev_bad != "") {
		n++
		ev_wrap("THE SUMS DISAGREE for " ev_bad, 74, "  - ", "    ")
	}
	if (!n)
		print "  - none: every site of these files is converted"
	print ""
	if (checks == "/dev/null")
		para("checkpatch.pl: not run, this tree has none.")
	else {
		s = "checkpatch.pl --strict: " ev_plural(level["ERROR"] + 0, "error") ", " \
			ev_plural(level["WARNING"] + 0, "warning") ", " ev_plural(level["CHECK"] + 0, "check")
		m = 0
		for (k in type)
			kinds[++m] = k
		for (i = 2; i <= m; i++)
			for (j = i; j > 1 && kinds[j - 1] > kinds[j]; j--) {
				t = kinds[j]; kinds[j] = kinds[j - 1]; kinds[j - 1] = t
			}
		for (i = 1; i <= m; i++)
			s = s (i == 1 ? " (" : ", ") type[kinds[i]] " " kinds[i] (i == m ? ")" : "")
		if (level["CHECK"])
			s = s ". They are left: the rules keep the style of the lines that they rewrite"
		if (kept)
			s = s "; " kept " more stand in the replaced lines, too"
		para(s ".")
	}
	print "How to regenerate"
	print ""
	where = ev_where()
	if (owner != "")
		print "  scripts/sg2phyr series --linux LINUX --owner " quoted(owner)
	else
		print "  scripts/sg2phyr migrate --linux LINUX " (where == "" ? "." : where)
	print ""
	para("scripts/sg2phyr series --core DIR writes the core series that comes first.")
	para("The patches carry no Signed-off-by: the person who sends them adds it.")
	while (changes != "" && (getline line < changes) > 0)
		print line
}
