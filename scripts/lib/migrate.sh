# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The main job: convert what is named, prove it, and leave a series with its
# evidence. The steps can be had alone: each starts from what the cache has.

# migrate_convert [PATH...] - convert, without PATH the whole tree; sets $n_files, how many were looked
# at, and in $tmpd: files
# (all .c and .h named, NUL-terminated), map ("FILE<TAB>result directory" of those with a
# target token, and of those that change in one step with others of them), changed
# (those of map that the rules changed)
migrate_convert() {
	convert_prepare
	if [ "$#" -eq 0 ]; then
		tree_with_tokens
		_n=$(wc -l <"$tmpd/tree")
		# tables are of the files that have sites: 80,000 rows of nothing help nobody
		cp "$tmpd/with" "$tmpd/files"
	else
		files_list "$@" >"$tmpd/files" || exit "$EXIT_USAGE"
		files_with_tokens "$tmpd/files" >"$tmpd/with"
		_n=$(tr -cd "\0" <"$tmpd/files" | wc -c)
	fi
	n_files=$_n
	[ "$_n" -gt 0 ] || die "there is no .c or .h file in ${*:-$linux}"
	migrate_convert_files "$_n"
}

# migrate_convert_files N - what migrate_convert does, for what $tmpd/files and $tmpd/with name; N is
# how many files were looked at
migrate_convert_files() {
	_n=$1
	convert_results
	step CONVERT "$(wc -l <"$tmpd/asked") of $_n files use scatterlists, $(wc -l <"$tmpd/missing") to do"
	[ ! -s "$tmpd/todo" ] || farm_out convert "$tmpd/todo"
	if [ -s "$tmpd/todo" ]; then
		_rc=0
		at_once convert "$tmpd/todo" \
			"$repo/scripts/sg2phyr" internal-convert "$linux" "$bin" "$rules_id" "$builtins" '{}' ||
			_rc=$?
		[ "$_rc" -eq 0 ] || die "some files could not be converted, see above - what is done is kept: run again"
	fi
	awk -F'\t' -v OFS='\t' '
	what == "asked" { asked[$0]; next }
	{ print $0, $1 in asked }' what=asked "$tmpd/asked" what=map "$tmpd/map" >"$tmpd/all" &&
	while IFS='	' read -r _f _d _asked; do
		[ "$_asked" -eq 0 ] && [ ! -f "$_d/joint" ] || printf '%s\t%s\n' "$_f" "$_d"
	done <"$tmpd/all" >"$tmpd/map"
	tr '\0' '\n' <"$tmpd/files" | sort -u - "$tmpd/asked" >"$tmpd/all"
	cut -f1 "$tmpd/map" | sort -u - "$tmpd/all" | tr '\n' '\0' >"$tmpd/files"
	while IFS='	' read -r _f _d; do
		[ ! -f "$_d/conv.${_f##*.}" ] || printf '%s\t%s\n' "$_f" "$_d"
	done <"$tmpd/map" >"$tmpd/changed"
}

# migrate_cat MAP NAME - the file NAME of each result of MAP, one after the other
migrate_cat() {
	awk -F'\t' -v name="$2" '{ printf "%s/%s%c", $2, name, 0 }' "$1" | xargs -0 -r cat --
}

# migrate_rows MAP NAME - "FILE<TAB>row" for each row of the file NAME of each result of MAP that has it
migrate_rows() {
	awk -F'\t' -v OFS='\t' -v name="$2" '{
		file = $2 "/" name
		while ((getline row <file) > 0)
			print $1, row
		close(file)
	}' "$1"
}

# with_evidence FILE RESULT - has FILE to be proved? A header of which no site was
# converted, and that only got a handle, is proved with the files of that step.
with_evidence() {
	case $1 in
	*.h) [ ! -f "$2/joint" ] || cut -f6 "$2/sites.tsv" | grep -qx converted ;;
	esac
}

# changed_beside FILE - the rows of $tmpd/changed that are of the directory of FILE, but its own
changed_beside() {
	DIR=${1%/*} OF=$1 awk -F"\t" '
		{ dir = $1; sub(/\/[^\/]*$/, "", dir) }
		dir == ENVIRON["DIR"] && $1 != ENVIRON["OF"]' "$tmpd/changed"
}

# stood_beside FILE - "FILE<TAB>result" of the other changed files that have the changed FILE
# beside them for their proof, one a line
stood_beside() {
	changed_beside "$1" | while IFS='	' read -r _user _of; do
		case $_user in *.h) continue ;; esac
		[ ! -f "$_of/beside/${1##*/}" ] || printf '%s\t%s\n' "$_user" "$_of"
	done
}

# evidence_of FILE - where the evidence for FILE is
evidence_of() {
	OF=$1 awk -F'\t' '$1 == ENVIRON["OF"] { print $3 }' "$tmpd/keys"
}

# evidence_beside FILE - the evidence for FILE by that of the files that were compiled with it:
# the first that is not identical, else the first
evidence_beside() {
	stood_beside "$1" | while IFS='	' read -r _user _of; do
		_k=$(evidence_of "$_user")
		! grep -qxFe "${1##*/}" "$_k/beside" 2>/dev/null || cat "$_k/evidence"
	done | awk -F'\t' -v OFS='\t' '
		!n++ || $1 !~ /^identical/ || $2 != "ok" { found = $1 FS $2 FS $3 FS "-" }
		$1 !~ /^identical/ || $2 != "ok" { exit }
		END { print n ? found : "unbuilt" FS "-" FS "-" FS "-" }'
}

# migrate_verify [FILES] - E2 and E3 for $tmpd/changed, or for those of it that FILES names, one a line
migrate_verify() {
	[ -s "$tmpd/changed" ] || return 0
	verify_prepare
	while IFS='	' read -r _f _d; do
		with_evidence "$_f" "$_d" || continue
		[ -f "$_d/joint" ] && [ -n "$(stood_beside "$_f")" ] || printf '%s\t%s\n' "$_f" "$_d"
	done <"$tmpd/changed" >"$tmpd/provable"
	awk -F'\t' 'what == "wanted" { wanted[$1]; next } $1 in wanted' \
		what=wanted "${1:-$tmpd/provable}" what=provable "$tmpd/provable" >"$tmpd/prove"
	farm_verify "$tmpd/prove"
	verify_all "$tmpd/prove" || die "the evidence builds did not finish, see above - what is done is kept: run again"
}

# migrate_handles - for each file of $tmpd/changed "FILE<TAB>STATE" in $tmpd/handles: STATE is ok if each handle that
# the converted FILE unmaps or syncs is filled somewhere, - if it has none, else unfilled:N, and what on stderr.
# A handle in a struct may be filled by another converted file of the directory.
migrate_handles() {
	awk -F'\t' -v OFS='\t' '{ dir = file = $1; sub(/\/[^\/]*$/, "", dir); sub(/.*\./, "", file); print dir, $2 "/conv." file, $1 }' \
		"$tmpd/changed" >"$tmpd/texts"
	: >"$tmpd/having" && : >"$tmpd/unfilled" || return
	cut -f1 "$tmpd/texts" | sort -u | while IFS= read -r _in; do
		DIR=$_in awk -F'\t' '$1 == ENVIRON["DIR"] { print $2 }' "$tmpd/texts" >"$tmpd/beside"
		set --
		while IFS= read -r _text; do
			set -- "$@" "$_text"
		done <"$tmpd/beside"
		grep -lE '_(unmap|sync)_(prot_)?range' "$@" >>"$tmpd/having" || continue
		set -- what=converted "$@" what=header
		for _text in "$linux/$_in"/*.h; do
			[ ! -f "$_text" ] || set -- "$@" "$_text"
		done
		_known=$cache/handles/$(sha256sum -- "$repo/scripts/lib/handles.awk" "$@" 2>/dev/null | hash_stdin)
		[ -f "$_known" ] || {
			mkdir -p "$cache/handles" && awk -f "$repo/scripts/lib/handles.awk" "$@" >"$_known.$$" && mv "$_known.$$" "$_known"
		} || exit
		cat "$_known" >>"$tmpd/unfilled"
	done || return
	awk -F'\t' -v OFS='\t' '
	what == "having" { state[$1] = "ok"; next }
	what == "unfilled" {
		state[$1] = "unfilled:" ++n[$1]
		found[$1] = found[$1] "\n" ":" $2 ": " $4 "() gets the handle " $3 ", which nothing fills"
		next
	}
	{
		print $3, $2 in state ? state[$2] : "-"
		split(found[$2], line, "\n")
		for (i = 2; i in line; i++)
			print $3 line[i] >err
	}' err="$tmpd/unfilled.text" what=having "$tmpd/having" what=unfilled "$tmpd/unfilled" what=texts "$tmpd/texts" >"$tmpd/handles" || return
	[ ! -f "$tmpd/unfilled.text" ] || while IFS= read -r _line; do
		warn "$_line"
	done <"$tmpd/unfilled.text"
}

# changed_sums - "FILE<TAB>hash of what it was converted to" for each file of $tmpd/changed
changed_sums() {
	awk -F'\t' '{ sub(/.*\./, "", $1); printf "%s/conv.%s%c", $2, $1, 0 }' "$tmpd/changed" |
		xargs -0 -r sha256sum -- | cut -c1-64 >"$tmpd/changed.hashes" && cut -f1 "$tmpd/changed" | paste - "$tmpd/changed.hashes"
}

# migrate_tables DIR - write sites.tsv and evidence.tsv in DIR; without migrate_verify before
# nothing counts as proved
migrate_tables() {
	tr '\0' '\n' <"$tmpd/files" >"$tmpd/all"
	: >"$tmpd/proofs"
	touch "$tmpd/keys"
	migrate_cat "$tmpd/map" sites.tsv >"$1/sites.tsv" && migrate_handles &&
	# what changed in one step with others may be proved by those
	awk -F'\t' -v OFS='\t' -v proofs="$tmpd/proofs" '
	what == "keys" { key[$1] = $3; next }
	what == "map" { own[$1]; next }
	!($1 in own) { next }
	$1 ~ /\.h$/ || (getline row <($2 "/joint")) >= 0 { close($2 "/joint"); print; next }
	$1 in key {
		if ((getline row <(key[$1] "/evidence")) <= 0)
			exit 1
		close(key[$1] "/evidence")
		print $1, row >proofs
	}' what=keys "$tmpd/keys" what=map "$tmpd/map" what=changed "$tmpd/changed" >"$tmpd/together" || return
	[ ! -s "$tmpd/keys" ] || while IFS='	' read -r _f _d; do
		with_evidence "$_f" "$_d" || continue
		if [ -f "$_d/joint" ] && [ -n "$(stood_beside "$_f")" ]; then
			_ev=$(evidence_beside "$_f")
		else
			_ev=$(cat "$(evidence_of "$_f")/evidence") || return
		fi
		printf '%s\t%s\n' "$_f" "$_ev"
	done <"$tmpd/together" >>"$tmpd/proofs"
	changed_sums | awk -v dir="$cache/runs" -f "$repo/scripts/lib/runs.awk" >"$tmpd/runs" &&
	awk -f "$repo/scripts/lib/proved.awk" what=proofs "$tmpd/proofs" what=handles "$tmpd/handles" what=runs "$tmpd/runs" \
		what=map "$tmpd/map" >"$tmpd/proved" &&
	awk -F'\t' -f "$repo/scripts/lib/evidence-table.awk" \
		"$1/sites.tsv" "$tmpd/proved" "$tmpd/all" >"$1/evidence.tsv"
}

# migrate_diffs DIR - DIR/FILE.diff for each file that was changed
migrate_diffs() {
	while IFS='	' read -r _f _d; do
		_text=$1/$_f.diff
		mkdir -p "${_text%/*}" && cp "$_d/diff" "$_text" || return
	done <"$tmpd/changed"
}

# migrate PATH - all of it, into $out/migrate/<name of PATH>
migrate() {
	setup_packages
	[ -n "$linux" ] || setup_linux
	tree_check "$linux" 7.3 7.2
	setup_tools
	_slug=${1#"$linux/"} _slug=${_slug#./}
	while [ "$_slug" != "${_slug%/}" ]; do _slug=${_slug%/}; done
	dir=$out/migrate/$(printf '%s' "$_slug" | tr '/' '_')
	out_make migrate
	migrate_convert "$1"
	migrate_verify
	new=$(mktemp -d "$dir.new.XXXXXX") || die "cannot write in $out/migrate - is the disk full?"
	trap 'rm -rf "$tmpd" "$new"' EXIT
	chmod 755 "$new"
	migrate_tables "$new" && migrate_diffs "$new/diff" || die "cannot write in $new - is the disk full?"
	# the rest follows from these: do it again only if they differ
	_id=$({ (cd "$new" && find . -type f -print0 | sort -z | xargs -0 sha256sum --)
		tree_version "$linux"
		hash_repo scripts/lib semantic-patches/convert scripts/prefixes; } | hash_stdin)
	if [ "$(cat "$dir/.id" 2>/dev/null)" = "$_id" ]; then
		rm -rf "$new"
	else
		step SERIES "$dir/series"
		series_make "$linux" "$new" || warn "the series has findings: $dir/series-check.txt"
		step REPORT "$dir/index.html"
		report_html "$linux" "$new" || die "cannot write the report in $new - is the disk full?"
		printf '%s\n' "$_id" >"$new/.id" || die "cannot write in $new - is the disk full?"
		rm -rf "$dir.old"
		[ ! -e "$dir" ] || mv -T "$dir" "$dir.old" || die "cannot replace $dir"
		mv -T "$new" "$dir" || die "cannot write $dir"
		rm -rf "$dir.old"
	fi
	report_summary "$dir"
	findings "$dir/evidence.tsv"
}

# findings EVIDENCE - 0 if all is converted and proved, else 1
findings() {
	awk -F'\t' 'NR > 1 && ($6 > 0 || $7 > 0 || $9 == "no" || $10 == "no" ||
		$11 == "differs" || $11 == "unbuilt" || $12 ~ /^warnings/ ||
		$16 ~ /^unfilled/) { bad = 1 }
		END { exit bad }' "$1" || return "$EXIT_FINDINGS"
}
