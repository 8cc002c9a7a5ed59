# SPDX-License-Identifier: GPL-2.0
# census-sites.awk - the ledger's rows with ladder step and owner
#
#   awk -f subsystem.awk -f census-sites.awk what=steps STEPS what=owners OWNERS what=sites SITES
#
# STEPS: rule id, step of the ladder. OWNERS: file, section of MAINTAINERS. SITES: as
# ledger.awk prints them. -v form=tsv, json or summary.
#
# A site that a rule converts has the rule for its class and is on the rule's step; all
# others stay on S0. A summary has a row for each subsystem (the first two directories),
# class and step, then what they add up to; "(read)", a kind of site, and "(left)", a
# fate, stand for a class where it is by these. "of" is the denominator of "percent".

function json(s,    i, c, out) {
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (c == "\"" || c == "\\")
			c = "\\" c
		else if (c < " ")
			c = "?"
		out = out c
	}
	return "\"" out "\""
}

# group sorts the kinds of rows: one a class, one a subsystem, then the whole
function row(group, unit, class, step, n, of) {
	printf "%d\t%s\t%s\t%s\t%d\t%d\t%.1f\n", group, unit, class, step, n, of,
		(of ? 100 * n / of : 0) | order
}

BEGIN {
	FS = "\t"
	k = split("file line col token kind status class step owner reason", name, " ")
	if (form == "tsv")
		for (i = 1; i <= k; i++)
			printf "%s%s", name[i], (i < k ? FS : "\n")
	if (form == "json")
		printf "["
}
what == "steps" { step[$1] = $2; next }
what == "owners" { owner[$1] = $2; next }
{
	at = $6 == "converted" ? step[$7] : "S0"
	total++
	if (form == "summary") {
		unit = subsystem($1)
		n[unit FS $7 FS at]++
		of[unit]++
		class[$7 FS at]++
		steps[at]++
		kinds[$5 FS at]++
		of_kind[$5]++
		fate[$6]++
		next
	}
	split($1 FS $2 FS $3 FS $4 FS $5 FS $6 FS $7 FS at FS owner[$1] FS $8, value, FS)
	if (form == "tsv") {
		for (i = 1; i <= k; i++)
			printf "%s%s", value[i], (i < k ? FS : "\n")
		next
	}
	printf "%s\n{", (total > 1 ? "," : "")
	for (i = 1; i <= k; i++)
		printf "%s\"%s\": %s", (i > 1 ? ", " : ""), name[i],
			(name[i] ~ /^(line|col)$/ ? value[i] : json(value[i]))
	printf "}"
}
END {
	if (form == "json")
		print "\n]"
	if (form != "summary")
		exit
	print "subsystem\tclass\tstep\tsites\tof\tpercent"
	fflush()
	order = "LC_ALL=C sort | cut -f2-"
	for (i in n) {
		split(i, p, FS)
		row(1, p[1], p[2], p[3], n[i], of[p[1]])
	}
	for (i in of)
		row(2, i, "all", "all", of[i], total)
	for (i in class) {
		split(i, p, FS)
		row(3, "all", p[1], p[2], class[i], total)
	}
	for (i in steps)
		row(4, "all", "all", i, steps[i], total)
	for (i in kinds) {
		split(i, p, FS)
		row(5, "all", "(" p[1] ")", p[2], kinds[i], of_kind[p[1]])
	}
	for (i in fate)
		row(6, "all", "(" i ")", "all", fate[i], total)
	row(7, "all", "all", "all", total, total)
	close(order)
}
