# SPDX-License-Identifier: GPL-2.0
# tree-evidence.awk - the evidence of a whole tree as a part of a page of Markdown
#
#   awk -f percent.awk -f tree-evidence.awk what=steps STEPS what=why DIFFERENCES what=lines LINES what=evidence EVIDENCE
#
# STEPS: rule id, step of the ladder. DIFFERENCES: semantic-patches/differences.tsv. LINES:
# file, rewritten lines. EVIDENCE: what "scripts/sg2phyr verify" prints.

BEGIN { FS = "\t" }
what == "steps" { step[$1] = $2; next }
what == "lines" { lines[$1] = $2; next }
what == "why" {
	if ($0 !~ /^#/) {
		sort_of[$1] = $2
		why[$1] = $3
	}
	next
}
FNR == 1 || $5 == 0 { next }
{
	by = "S1 alone"
	n = split($15, rule, ",")
	for (i = 1; i <= n; i++)
		if (step[rule[i]] == "S2")
			by = "S2"
	files[by]++
	stable[by] += $10 == "ok"
	unstable = unstable ($10 == "no" ? " " $1 : "")
	if ($11 ~ /^identical/) {
		same[by]++
	} else if ($11 == "differs") {
		differs[by]++
		list[++listed] = $1
	} else {
		unbuilt[by]++
		none = none " " $1
	}
	clean[by] += $12 == "ok"
	warned = warned ($12 ~ /^warnings/ ? " " $1 : "")
	unfilled = unfilled ($16 ~ /^unfilled/ ? " " $1 : "")
	rewritten += lines[$1]
	if ($11 != "differs" && $11 !~ /^identical/)
		unseen += lines[$1]
	else if ($14 != "-")
		unseen += split($14, line, ",")
}

function row(by,    built) {
	built = files[by] - unbuilt[by]
	printf "| %s | %d | %d | %d | %d | %s | %d | %d | %d |\n", by, files[by], stable[by], built,
		same[by], percent(same[by], built), differs[by], clean[by], unbuilt[by]
}

function names(text, list,    n, i, name) {
	n = split(list, name, " ")
	if (!n)
		return
	printf "%s:", text
	for (i = 1; i <= n; i++)
		printf "%s %s", (i > 1 ? "," : ""), name[i]
	print ".\n"
}

END {
	print "## Evidence"
	print ""
	print "By `scripts/sg2phyr verify`, of the files with converted sites. Stable: a second run of the"
	print "rules changes nothing (E1). Identical: the same object code at one level of one compiler (E2)."
	print "No warning: none that is new, of gcc and sparse (E3)."
	print ""
	print "| converted to | files | stable | built | identical | of those built | differ | no warning | not built |"
	print "|---|---|---|---|---|---|---|---|---|"
	row("S1 alone")
	row("S2")
	print ""
	printf "Of %d rewritten lines %d reached a compiler (%s).\n\n", rewritten, rewritten - unseen,
		percent(rewritten - unseen, rewritten)
	names("Not stable", unstable)
	names("New warnings", warned)
	names("Handles that nothing fills", unfilled)
	names("Not built by any configuration", none)
	if (!listed)
		exit
	print "| object code differs | what it is | why |"
	print "|---|---|---|"
	for (i = 1; i <= listed; i++)
		printf "| %s | %s | %s |\n", list[i], list[i] in why ? sort_of[list[i]] : "not explained", why[list[i]]
	print ""
}
