# SPDX-License-Identifier: GPL-2.0
# tree-report.awk - the ledger of a whole tree as a page of Markdown
#
#   awk -f subsystem.awk -f percent.awk -f tree-report.awk -v version=7.3 -v ladder=FILE what=steps STEPS what=times TIMES what=sites SITES
#
# STEPS: rule id, step of the ladder. TIMES: as cpu-times.awk prints them, under a head.
# SITES: as ledger.awk prints them. FILE gets the table of the picture: subsystem and its
# sites by step.

# names of a[] by their value, most first, into sorted[]; those that are equal by name
function by_size(a,    i, j, k, t) {
	k = 0
	for (i in a)
		sorted[++k] = i
	for (i = 2; i <= k; i++)
		for (j = i; j > 1 && (a[sorted[j]] > a[sorted[j - 1]] ||
				(a[sorted[j]] == a[sorted[j - 1]] && sorted[j] < sorted[j - 1])); j--) {
			t = sorted[j]; sorted[j] = sorted[j - 1]; sorted[j - 1] = t
		}
	return k
}

BEGIN { FS = "\t" }
what == "steps" { step[$1] = $2; next }
what == "times" {
	if ($3 == "-") {
		untimed++
	} else if (FNR > 1) {
		rule_time[$2] += $3
		file_time[$1] += $3
		time += $3
	}
	next
}
{
	total++
	unit = subsystem($1)
	sites[unit]++
	kinds[$5]++
	fate[$6]++
	if (!(($1) in file)) {
		file[$1]
		files++
	}
	if ($6 == "converted") {
		at = step[$7]
		rules[$7]++
		on[unit, at]++
		kind_on[$5, at]++
		next
	}
	on[unit, $6]++
	kind_on[$5, $6]++
	class[$7]++
	# some have a reason a file: "scripts/sg2phyr census" shows it
	if ($7 in reason && reason[$7] != $8)
		reason[$7] = "for several reasons, see census"
	else
		reason[$7] = $8
	if ($7 == "cpu-side" || $7 == "provider" || $7 == "if0")
		stays[$5]++
}
END {
	print "# Linux " version ": what the rules make of the whole tree"
	print ""
	print "Made by `scripts/sg2phyr report --tables`. A site is one use of a target API; each is converted,"
	print "left with a class and a reason, or lost, and the sums agree for every file."
	print ""
	printf "%d sites in %d files: %d converted (%s), %d left, %d lost.\n", total, files, fate["converted"],
		percent(fate["converted"], total), fate["left"], fate["lost"]
	print ""
	print "| kind of site | sites | S1 | S2 | left | lost | no DMA side | converted of the rest |"
	print "|---|---|---|---|---|---|---|---|"
	n = by_size(kinds)
	for (i = 1; i <= n; i++) {
		k = sorted[i]
		done = kind_on[k, "S1"] + kind_on[k, "S2"]
		printf "| %s | %d | %d | %d | %d | %d | %d | %s |\n", k, kinds[k], kind_on[k, "S1"], kind_on[k, "S2"],
			kind_on[k, "left"], kind_on[k, "lost"], stays[k], percent(done, kinds[k] - stays[k])
	}
	print ""
	print "No DMA side: walks of the CPU side only, the mapping core itself, and branches that are"
	print "never compiled. They are among those left."
	print ""
	print "![steps by subsystem](ladder.svg)"
	print ""
	print "| subsystem | sites | S1 | S2 | left | lost | converted |"
	print "|---|---|---|---|---|---|---|"
	print "subsystem\tS2\tS1\tleft\tlost" >ladder
	n = by_size(sites)
	for (i = 1; i <= n; i++) {
		u = sorted[i]
		printf "| %s | %d | %d | %d | %d | %d | %s |\n", u, sites[u], on[u, "S1"], on[u, "S2"],
			on[u, "left"], on[u, "lost"], percent(on[u, "S1"] + on[u, "S2"], sites[u])
		if (i <= 24)
			printf "%s\t%d\t%d\t%d\t%d\n", u, on[u, "S2"], on[u, "S1"], on[u, "left"], on[u, "lost"] >ladder
	}
	print ""
	print "| what is left or lost | sites | why |"
	print "|---|---|---|"
	n = by_size(class)
	for (i = 1; i <= n; i++) {
		why = reason[sorted[i]]
		gsub(/\|/, "\\|", why)
		printf "| %s | %d | %s |\n", sorted[i], class[sorted[i]], why
	}
	print ""
	print "| rule | step | sites |"
	print "|---|---|---|"
	n = by_size(rules)
	for (i = 1; i <= n; i++)
		printf "| %s | %s | %d |\n", sorted[i], step[sorted[i]], rules[sorted[i]]
	if (!time && !untimed)
		exit
	print ""
	printf "spatch takes %d s of one processor for all of it, the second run (E1) and the classes\n", time
	print "included, where nothing is known from an earlier run. `times.tsv` has each rule and file."
	if (untimed)
		printf "Of %d rules on files the time is not known: that was no full run.\n", untimed
	print ""
	slowest("rule", rule_time)
	slowest("file", file_time)
}

# the ten that took most time
function slowest(what, a,    i, n) {
	print "| " what " | seconds |"
	print "|---|---|"
	n = by_size(a)
	for (i = 1; i <= n && i <= 10; i++)
		printf "| %s | %.0f |\n", sorted[i], a[sorted[i]]
	print ""
}
