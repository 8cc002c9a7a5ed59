# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The published result for one kernel: what the rules make of the whole tree, by kind
# of site, subsystem and class, as text, tables and a picture.

# tree_report DIR [EVIDENCE] - convert the tree; DIR, which is there, gets README.md, summary.tsv,
# files.tsv, times.tsv, lost.tsv, ladder.tsv and ladder.svg, and with the table that verify printed
# evidence.tsv; 1 if a site was lost
tree_report() {
	need gnuplot gnuplot-nox
	_page=$tmpd/report
	mkdir "$_page" || die "cannot write in $tmpd"
	_rc=0
	census_sites summary >"$_page/summary.tsv" || _rc=$?
	[ "$_rc" -le "$EXIT_FINDINGS" ] || return "$_rc"
	{
		printf 'file\tsites\tconverted\tleft\tlost\n'
		awk -F'\t' -v OFS='\t' '
			!($1 in n) { name[++files] = $1 }
			{ n[$1]++; fate[$1, $6]++ }
			END {
				for (i = 1; i <= files; i++) {
					f = name[i]
					print f, n[f], fate[f, "converted"] + 0, fate[f, "left"] + 0, fate[f, "lost"] + 0
				}
			}' "$tmpd/sites"
	} >"$_page/files.tsv" &&
	{
		printf 'file\tline\tcol\ttoken\tkind\tstatus\tclass\treason\n'
		awk -F'\t' '$6 == "lost"' "$tmpd/sites"
	} >"$_page/lost.tsv" &&
	{
		printf "file\trule\tseconds\n"
		migrate_rows "$tmpd/map" cpu | awk -f "$repo/scripts/lib/cpu-times.awk"
	} >"$_page/times.tsv" &&
	awk -f "$repo/scripts/lib/subsystem.awk" -f "$repo/scripts/lib/percent.awk" \
		-f "$repo/scripts/lib/tree-report.awk" -v version="$(tree_version "$linux")" -v ladder="$_page/ladder.tsv" \
		what=steps "$tmpd/steps" what=times "$_page/times.tsv" what=sites "$tmpd/sites" >"$_page/README.md" || return "$EXIT_USAGE"
	[ -z "${2:-}" ] || tree_evidence "$2" "$_page" || return "$EXIT_USAGE"
	gnuplot -e "data='$_page/ladder.tsv'; out='$_page/ladder.svg'" "$repo/scripts/lib/tree-report.gp" >&2 ||
		die "gnuplot failed - see above"
	cp "$_page"/* "$1/" || die "cannot write in $1 - is the disk full?"
	cat "$1/README.md"
	return "$_rc"
}

# tree_evidence EVIDENCE PAGE - add the evidence to the page, and the table of it
tree_evidence() {
	head -n 1 -- "$1" | grep -q "^file	sites	.*	E2	" ||
		die "$1 is no table of evidence - make it with: sg2phyr verify >FILE"
	while IFS="	" read -r _f _d; do
		[ ! -f "$_d/diff" ] || printf "%s\t%d\n" "$_f" "$(grep -c "^[+][^+]" "$_d/diff")"
	done <"$tmpd/map" >"$tmpd/lines"
	awk -F"\t" "NR == 1 || \$5 > 0" "$1" >"$2/evidence.tsv" &&
	awk -f "$repo/scripts/lib/percent.awk" -f "$repo/scripts/lib/tree-evidence.awk" what=steps "$tmpd/steps" \
		what=why "$repo/semantic-patches/differences.tsv" what=lines "$tmpd/lines" \
		what=evidence "$2/evidence.tsv" >>"$2/README.md"
}
