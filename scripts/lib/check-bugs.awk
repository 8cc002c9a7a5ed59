#!/usr/bin/awk -f
# SPDX-License-Identifier: GPL-2.0
#
# check-bugs.awk - the bugs of an audit as a page: by class and rule, one of a function a row
#
#	awk -v version=7.3.4 -f check-bugs.awk what=rules RULES.TSV what=audit AUDIT.TSV
#
# RULES.TSV is what check-rules.awk prints; AUDIT.TSV has rule, path, line, function, verdict and
# reason. Prints Markdown; what is not real is left out, and so is what no rule found.

BEGIN { FS = "\t" }

what == "rules" {
	order[++rules] = $1
	class[$1] = $2
	message[$1] = $4
	mend[$1] = $6
	mechanical[$1] = $8 == "yes"
	next
}
FNR == 1 || $5 != "real" || !($1 in class) { next }
{
	where = $1 FS $2 FS $4
	if (where in seen) {
		lines[where] = lines[where] ", " $3
		next
	}
	seen[where]
	lines[where] = $3
	row[$1, ++n[$1]] = $2 FS $4 FS $6
	bugs++
	if (!(class[$1] in of_class))
		classes[++count] = class[$1]
	of_class[class[$1]]++
}

END {
	printf "# Bugs in the use of the DMA mapping API in Linux %s\n\n", version
	printf "%d places, each read (`audit.tsv`), in %d classes:", bugs, count
	for (i = 1; i <= count; i++)
		printf "%s %s %d", (i > 1 ? "," : ""), classes[i], of_class[classes[i]]
	print ". Where a mend is\nmechanical it is in `mends.diff`: not compiled, not run."
	for (i = 1; i <= count; i++) {
		printf "\n## %s\n", classes[i]
		for (k = 1; k <= rules; k++) {
			id = order[k]
			if (class[id] != classes[i] || !n[id])
				continue
			printf "\n### %s\n\n%s %s%s\n\n| place | function | what |\n|---|---|---|\n", id, message[id], mend[id],
				mechanical[id] ? " As a patch: `scripts/sg2phyr check --mend --rule " id "`." : ""
			for (r = 1; r <= n[id]; r++) {
				split(row[id, r], f, FS)
				printf "| %s:%s | %s | %s |\n", f[1], lines[id FS f[1] FS f[2]], f[2], cell(f[3])
			}
		}
	}
}

# cell(s) - as the text of a cell of a table
function cell(s) {
	gsub(/\|/, "\\|", s)
	gsub(/</, "\\&lt;", s)
	return s
}
