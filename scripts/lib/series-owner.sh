# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What the series of all owners, sections of MAINTAINERS, have in common: which file belongs to whose
# series, evidence, decisions. A file belongs to one series, so that those of different owners apply in
# any order. What becomes of one owner is in series-version.sh.

# _series_decisions_read - $tmpd/decisions: the table of series-decisions.awk
_series_decisions_read() {
	: >"$tmpd/decisions"
	if [ -z "$decisions" ]; then
		[ -f "$out/decisions" ] || return 0
		decisions=$out/decisions
	fi
	[ -f "$decisions" ] && [ -r "$decisions" ] || die "$decisions cannot be read - series --decisions-template prints such a file"
	NAME=$decisions awk -f "$_series_lib/series-decisions.awk" "$decisions" >"$tmpd/decisions" ||
		die "$decisions is not right, see above - series -h has the form"
}

# _series_sections NAMES - "FILE<TAB>SECTION" for names, one a line
_series_sections() {
	awk -f "$_series_lib/owners.awk" what=sections "$linux/MAINTAINERS" what=files "$1"
}

# _series_convert - convert all files that can have a part in the series of $owner, or the whole tree
# if it is empty. Sets in $tmpd, beside what migrate_convert does: names (files that may change), sections
# ("FILE<TAB>SECTION" of these), wanted (those that may belong to the series), groups ("N<TAB>FILE" of those
# that changed) and assigned, of series-assign.awk.
_series_convert() {
	if [ -z "$owner" ]; then
		migrate_convert
		tr '\0' '\n' <"$tmpd/with" >"$tmpd/names"
		cp "$tmpd/names" "$tmpd/names.all"
		cp "$tmpd/names" "$tmpd/wanted"
		_series_sections "$tmpd/names" >"$tmpd/sections" || exit "$EXIT_USAGE"
	else
		_series_convert_owner
	fi
	cut -f1 "$tmpd/changed" | sort >"$tmpd/paths"
	while IFS='	' read -r _f _d; do
		[ ! -f "$_d/joint" ] || printf '%s\t%s\n' "$_f" "${_d%"/$_f"}"
	done <"$tmpd/changed" >"$tmpd/joint"
	awk -f "$_series_lib/series-groups.awk" -v tree="$linux" -v joint="$tmpd/joint" \
		-v names="$tmpd/names.all" "$tmpd/paths" >"$tmpd/groups" || exit "$EXIT_USAGE"
	while IFS='	' read -r _f _d; do
		printf '%s\t%d\n' "$_f" "$(grep -c '^[-+]' "$_d/diff")"
	done <"$tmpd/changed" >"$tmpd/lines"
	cut -f1 "$tmpd/map" >"$tmpd/mapped"
	awk -F'\t' -f "$_series_lib/series-assign.awk" what=sections "$tmpd/sections" what=lines "$tmpd/lines" \
		what=groups "$tmpd/groups" what=files "$tmpd/mapped" >"$tmpd/assigned" ||
		die "a file would be in two patches, see above - a bug of ours, please report it"
}

# _series_convert_owner - what _series_convert does for one owner. Which files may go into one patch with
# files of that owner is found in the whole tree; and with them the other files of their
# directories are converted, which may fill a handle for them.
_series_convert_owner() {
	convert_prepare
	tree_with_tokens
	_looked_at=$(wc -l <"$tmpd/tree")
	tr '\0' '\n' <"$tmpd/with" >"$tmpd/tokened"
	convert_units
	tr '\0' '\n' <"$tmpd/with" >"$tmpd/names.all"
	_series_sections "$tmpd/names.all" >"$tmpd/sections" &&
	awk -f "$_series_lib/series-groups.awk" -v tree="$linux" -v joint="$tmpd/units" \
		-v names="$tmpd/names.all" "$tmpd/names.all" >"$tmpd/may" || exit "$EXIT_USAGE"
	OWNER=$owner awk -F'\t' '
	what == "sections" { if ($2 == ENVIRON["OWNER"]) own[$1]; next }
	what == "may" { file[++n] = $2; group[n] = $1; if ($2 in own) wanted[$1] }
	END {
		for (i = 1; i <= n; i++)
			if (group[i] in wanted)
				print file[i]
	}' what=sections "$tmpd/sections" what=may "$tmpd/may" | sort >"$tmpd/wanted"
	[ -s "$tmpd/wanted" ] || die "no file of '$owner' uses scatterlists, or MAINTAINERS has no such section - series --owners lists those with patches"
	awk '
	function dir(p) { sub(/\/?[^\/]*$/, "", p); return p }
	what == "wanted" { in_[dir($0)]; next }
	dir($0) in in_' what=wanted "$tmpd/wanted" what=tokened "$tmpd/tokened" | tr '\n' '\0' >"$tmpd/with"
	cp "$tmpd/with" "$tmpd/files"
	migrate_convert_files "$_looked_at"
}

# _series_tables - prove what belongs to the series, and write $tmpd/tables
_series_tables() {
	[ "$proof" -eq 0 ] || migrate_verify "$tmpd/wanted"
	if [ -n "$owner" ]; then
		OWNER=$owner awk -F'\t' '
		what == "assigned" { if ($2 == ENVIRON["OWNER"]) own[$1]; next }
		$1 in own' what=assigned "$tmpd/assigned" what=map "$tmpd/map" >"$tmpd/own" &&
		cp "$tmpd/own" "$tmpd/map" && cut -f1 "$tmpd/map" | tr '\n' '\0' >"$tmpd/files"
	fi
	mkdir "$tmpd/tables" && migrate_tables "$tmpd/tables" && migrate_diffs "$tmpd/tables/diff" || die "cannot write in $tmpd - is the disk full?"
}

# _series_decided - $tmpd/decided: the decisions, each with a state and whose series it is for
_series_decided() {
	cut -f2 "$tmpd/decisions" | sort -u >"$tmpd/decided.files"
	_series_sections "$tmpd/decided.files" >"$tmpd/decided.sections" || exit "$EXIT_USAGE"
	_series_lines "$tmpd/decided.files" &&
	awk -F'\t' -f "$_series_lib/series-decided.awk" what=lines "$tmpd/function.lines" \
		what=sites "$tmpd/tables/sites.tsv" what=decisions "$tmpd/decisions" >"$tmpd/decided.states" &&
	awk -F'\t' '
	what == "sections" { owner[$1] = $2; next }
	what == "assigned" { if ($1 in owner) owner[$1] = $2; next }
	{ print $0 "\t" owner[$2] }' what=sections "$tmpd/decided.sections" what=assigned "$tmpd/assigned" \
		what=states "$tmpd/decided.states" >"$tmpd/decided" || exit "$EXIT_USAGE"
}

# _series_lines NAMES - which function each line of these files is in: $tmpd/function.lines
_series_lines() {
	while IFS= read -r _f; do
		[ ! -f "$linux/$_f" ] || FILE=$_f awk -f "$_series_lib/series-functions.awk" "$linux/$_f"
	done <"$1" >"$tmpd/function.lines"
}
