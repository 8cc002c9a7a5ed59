# SPDX-License-Identifier: GPL-2.0
# series-assign.awk - whose series each file belongs to
#
# usage: awk -F'\t' -f series-assign.awk what=sections S what=lines L what=groups G what=files F
# S: "FILE<TAB>SECTION", of owners.awk; L: "FILE<TAB>changed lines"; G: of series-groups.awk; F: files, one a
# line. Prints "FILE<TAB>OWNER<TAB>GROUP<TAB>SECTION", GROUP - for a file that does not change.
#
# A patch belongs to the owner of the .c file in it that changes most, the first one of these; a patch of
# headers alone to the owner of the first. Fails if a file would be in two patches.

what == "sections" { section[$1] = $2; next }
what == "lines" { lines[$1] = $2; next }
what == "groups" {
	if ($2 in group) {
		print $2 ": in two patches" >"/dev/stderr"
		failed = 1
	}
	group[$2] = $1
	if (!($1 in main) || $2 ~ /\.c$/ && (main[$1] !~ /\.c$/ || lines[$2] > lines[main[$1]]))
		main[$1] = $2
	next
}
{ file[++n] = $1 }
END {
	for (i = 1; i <= n; i++) {
		f = file[i]
		g = f in group ? group[f] : "-"
		print f "\t" (g == "-" ? section[f] : section[main[g]]) "\t" g "\t" section[f]
	}
	exit failed
}
