# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What only all series together can show: they apply in any order of owners, and patches in the middle of
# a series build.

# series_sample N - the latest series in $out/series, as they are posted: on top of the core series in
# three orders of owners; and N of their patches, at random, compiled with what comes before them in
# their series. What came of it goes to sample.tsv there; 1 if something failed.
series_sample() {
	_sd=$tmpd/sample
	mkdir "$_sd" && stage_open "$(stage_of_evidence)" || die "cannot write in $tmpd - is the disk full?"
	for _o in "$out/series"/*/; do
		_latest=$(_series_latest "$_o")
		[ "$_latest" -eq 0 ] || _sample_mails "${_o}v$_latest" "$(basename "$_o")"
	done >"$_sd/mails"
	[ -s "$_sd/mails" ] || die "there is no series in $out/series - write some first: sg2phyr series --all"
	_sample_tree
	_rc=0
	_sample_orders || _rc=$?
	awk -F'\t' -v OFS='\t' '{ print NR, $0 }' "$_sd/mails" | shuf --random-source="$repo/scripts/lib/series-sample.sh" -n "$1" |
		sort -n >"$_sd/sampled"
	_sample_build || _rc=$?
	cp "$_sd/results" "$out/series/sample.tsv" || die "cannot write in $out/series - is the disk full?"
	return "$_rc"
}

# _sample_mails VERSION-DIR NAME - "NAME<TAB>mail" for each mail of its postings but cover letters, in order
_sample_mails() {
	for _p in $(cd "$1" && printf '%s\n' [0-9]* | sort -n); do
		for _m in "$1/$_p"/*.patch; do
			case $_m in */0000-*) ;; *) printf '%s\t%s\n' "$2" "$_m" ;; esac
		done
	done
}

# _sample_tree - $_sd/tree: a repository with all files that the mails touch, and the core series (branch core)
_sample_tree() {
	cut -f2 "$_sd/mails" >"$_sd/names"
	find "$tmpd/core" -name '[0-9]*.patch' ! -name '0000-*' | sort >"$_sd/core"
	cat "$_sd/core" "$_sd/names" >"$_sd/mails.all" && _series_touched "$_sd/mails.all" >"$_sd/touched"
	_series_repo "$linux" "$_sd/tree" "$_sd/touched" >/dev/null &&
	_sample_am "$_sd/core" && _git -C "$_sd/tree" branch core || die "the core series does not apply to $linux"
}

# _sample_am LIST - these mails on top of what is there
_sample_am() {
	_applied "$_sd/tree" "$1" || {
		tail -n 3 "$_sd/am.log" >&2
		return 1
	}
}

# _sample_orders - all of them, in the order of names, backwards, and in one of no order
_sample_orders() {
	cut -f1 "$_sd/mails" | sort -u >"$_sd/order.1"
	sort -r "$_sd/order.1" >"$_sd/order.2"
	shuf --random-source="$repo/scripts/lib/series-sample.sh" "$_sd/order.1" >"$_sd/order.3"
	_bad=0 _first_tree=
	for _k in 1 2 3; do
		step "GIT AM" "all series, order of owners $_k of 3"
		awk -F'\t' '
		what == "mails" { list[$1] = list[$1] $2 "\n"; next }
		{ printf "%s", list[$0] }' what=mails "$_sd/mails" what=order "$_sd/order.$_k" >"$_sd/ordered"
		_git -C "$_sd/tree" checkout -q -B "order$_k" core
		_verdict=ok
		_sample_am "$_sd/ordered" || _verdict="does not apply"
		_git -C "$_sd/tree" am --abort >/dev/null 2>&1
		_git_tree=$(_git -C "$_sd/tree" rev-parse 'HEAD^{tree}')
		[ -n "$_first_tree" ] || _first_tree=$_git_tree
		[ "$_git_tree" = "$_first_tree" ] || _verdict="makes another tree"
		[ "$_verdict" = ok ] || _bad=1
		printf 'order\t%s\t%s\t%s\n' "$_k" "$(wc -l <"$_sd/ordered") patches" "$_verdict"
	done >"$_sd/results"
	return "$_bad"
}

# _sample_build - the mails of $_sd/sampled ("NUMBER<TAB>NAME<TAB>mail")
_sample_build() {
	: >"$_sd/todo"
	while IFS='	' read -r _n _name _m; do
		NAME=$_name MAIL=$_m awk -F'\t' '$1 == ENVIRON["NAME"] { print $2 } $2 == ENVIRON["MAIL"] { exit }' "$_sd/mails" >"$_sd/before"
		_git -C "$_sd/tree" checkout -q -B sample core && _sample_am "$_sd/before" || die "$_m does not apply"
		_sample_files "$_n" "$_m"
	done <"$_sd/sampled"
	stage_run "$repo/scripts/sg2phyr" internal-series-build "$linux" "$stage" "$jobs" "$bar" "$quiet" "$_sd/todo" || die "the sample was not built - see above"
	cat "$_sd/todo.rc"/* >>"$_sd/results"
	! grep -q '^build.*	does not compile$' "$_sd/results"
}

# _sample_files NUMBER MAIL - what the mail has changed, as it is now: a row of todo for each .c file,
# "FILE TEXT MAIL", with the headers that it has changed beside the text
_sample_files() {
	_at=$_sd/text/$1
	_git -C "$_sd/tree" diff-tree -r --name-only --no-commit-id HEAD >"$_sd/changed.names"
	grep '\.c$' "$_sd/changed.names" | while IFS= read -r _f; do
		mkdir -p "$_at/$_f.d" && cp "$_sd/tree/$_f" "$_at/$_f.d/conv.c" || exit
		while IFS= read -r _h; do
			[ "${_h%/*}" = "${_f%/*}" ] || continue
			case $_h in *.h) mkdir -p "$_at/$_f.d/beside" && cp "$_sd/tree/$_h" "$_at/$_f.d/beside/" ;; esac
		done <"$_sd/changed.names"
		printf '%s\t%s\t%s\n' "$_f" "$_at/$_f.d/conv.c" "${2##*/}"
	done >>"$_sd/todo"
}

# series_build TODO - with the stage mounted: compile the rows, as _sample_files has them, for the first architecture
# that can; what came of each goes to a file in TODO.rc: build, MAIL, FILE, verdict
series_build() {
	mkdir "$1.rc" || return
	while IFS='	' read -r arch karch cross more; do
		case $arch in '#'*|'') continue ;; esac
		[ -s "$1" ] || break
		cut -f1 "$1" >"$tmpd/sources"
		arch_record "$tmpd/sources" || continue
		: >"$tmpd/now" && : >"$tmpd/later" || return
		while IFS='	' read -r _f _text _m; do
			if [ -e "$objtree/record/$_f" ]; then _when=now; else _when=later; fi
			printf '%s\t%s\t%s\n' "$_f" "$_text" "$_m" >>"$tmpd/$_when"
		done <"$1"
		cp "$tmpd/later" "$1" || return
		[ ! -s "$tmpd/now" ] || at_once "sample-$arch" "$tmpd/now" --colsep '\t' "$repo/scripts/lib/build-patched" "$repo" "$stage/tree" "$objtree" \
			"${cross:--}" '{1}' '{2}' '{3}' "$1.rc/$arch.{#}" || return
	done <"$repo/scripts/lib/arches"
	awk -F'\t' -v OFS='\t' '{ print "build", $3, $1, "no compiler builds it" }' "$1" >"$1.rc/none"
}
