# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The misuse rules of semantic-patches/check on files: those of a group in one run of spatch over
# some files at once; if that hangs or dies, over each file by itself, and then rule by rule, so that it costs one
# rule on one file, which is named. What was found in a text is kept in the cache by rules and text:
# all that decides about that is in here, and what is said of it in check.sh.

# check_rules - set $checks, the directory with all that is made of the rules: rules.tsv (what
# their headers say), ID.cocci (each by itself, with positions), tokens, words, groups, and for each group
# GROUP/all.cocci (all of them) and GROUP/tokens
check_rules() {
	spatch_prepare
	check_id=$({
		echo "$spatch_is $spatch_seconds $spatch_megabytes"
		hash_repo semantic-patches/check semantic-patches/lib/isomorphisms-unused semantic-patches/lib/macros-linux.h scripts/sgtok.c scripts/lib/check-run.sh \
			scripts/lib/check-rules.awk scripts/lib/check-spatch.awk scripts/lib/check-bindings.awk \
			scripts/lib/check-result.awk scripts/lib/check-slice.awk scripts/lib/check-wants.awk \
			scripts/lib/check-wanted.awk scripts/lib/spatch.sh scripts/lib/iso.awk
		cat "$spatch_std" "$spatch_iso" | sha256sum
	} | hash_stdin)
	checks=$cache/check/$check_id
	tokens=$checks/tokens
	[ ! -f "$checks/rules.tsv" ] || return 0
	_new=$cache/check/.new.$$
	rm -rf "$_new"
	mkdir -p "$_new" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	spatch_files "$_new"
	awk -f "$repo/scripts/lib/check-rules.awk" "$repo"/semantic-patches/check/*.cocci >"$_new/rules.tsv" ||
		die "a rule says too little of itself - see above"
	_check_comments >>"$_new/rules.tsv"
	cut -f7 "$_new/rules.tsv" | tr -s ' ' '\n' | sed '/^-$/d' | sort -u | sed 's/$/	dma/' >"$_new/tokens"
	cut -f7,9 "$_new/rules.tsv" | tr -s ' \t' '\n' | sed '/^-$/d' | sort -u >"$_new/words"
	for _r in "$repo"/semantic-patches/check/*.cocci; do
		rule_parses context "$_r" "$_new"
		awk -f "$repo/scripts/lib/check-spatch.awk" "$_r" >"$_new/$(basename "$_r")" || die "$_r cannot be put together with others - see above"
	done
	cut -f10 "$_new/rules.tsv" | sed '/^-$/d' | sort -u >"$_new/groups"
	while read -r _g; do
		_check_group "$_g" "$_new"
	done <"$_new/groups"
	install_result "$_new" "$checks"
}

# _check_group GROUP DIR - DIR/GROUP, with the rules of DIR/rules.tsv that are of this group
_check_group() {
	mkdir "$2/$1" || return
	awk -F'\t' -v group="$1" '$10 == group { print $7 }' "$2/rules.tsv" | tr -s ' ' '\n' |
		sort -u | sed 's/$/	dma/' >"$2/$1/tokens"
	_check_seen "$2/$1/tokens" >"$tmpd/seen.cocci"
	awk -f "$repo/scripts/lib/check-spatch.awk" "$tmpd/seen.cocci" >"$2/$1/seen.cocci"
	# shellcheck disable=SC2046 # names of rules have no blanks
	(
		cd "$repo/semantic-patches/check" && awk -f ../../scripts/lib/check-spatch.awk \
			$(awk -F'\t' -v group="$1" '$10 == group { print $1 ".cocci" }' "$2/rules.tsv") "$tmpd/seen.cocci"
	) >"$2/$1/all.cocci" || die "the rules of the group $1 cannot be put together - see above"
	rule_parses context "$2/$1/all.cocci" "$2"
}

# _check_comments - rows as those of check-rules.awk, of what is said about comments that silence
_check_comments() {
	printf '%s\tcomment\tHigh\t%s\t%s\t%s\t-\tno\t-\t-\t-\n' \
		silenced-nothing "This comment silences a finding that is not there." \
		"The code has changed, or the comment stands in another place." "Take the comment out." \
		silenced-without-reason "This comment silences a finding and does not say why that is right." \
		"Who reads the code next cannot know whether that still holds." "Write the reason behind the name of the rule."
}

# _check_seen TOKENS - a rule that marks each call and loop that spatch has parsed, for the
# account of what was not analysed
_check_seen() {
	printf '@sg2phyr_seen depends on context@\nidentifier name = {%s};\n@@\n\n* name\n' \
		"$(awk '!/for_each/ { printf "%s%s", sep, $1; sep = ", " }' "$1")"
	grep -q for_each "$1" || return 0
	printf '\n@sg2phyr_seen_loop depends on context@\niterator name %s;\nstatement S;\n@@\n\n(\n' \
		"$(awk '/for_each/ { printf "%s%s", sep, $1; sep = ", " }' "$1")"
	awk '/for_each/ { printf "%s* %s(\n  ...)\n  S\n", sep, $1; sep = "|\n" }' "$1"
	echo ')'
}

# check_files [PATH...] - "FILE<TAB>RESULT" in $tmpd/map for the files of $linux below these that
# hold a token, all results made
check_files() {
	if [ "$#" -eq 0 ]; then
		tree_with_tokens check_wanted "$check_id"
	else
		files_list "$@" >"$tmpd/files" || exit "$EXIT_USAGE"
		[ -s "$tmpd/files" ] || die "there is no .c or .h file in $*"
		check_wanted "$tmpd/files" | sort -z >"$tmpd/with"
	fi
	check_results "$tmpd/map"
}

# check_wanted LIST - of a NUL-terminated list, the files that some rule has to look at: that hold one of
# its tokens, and one of the words that it needs, if it does
check_wanted() {
	files_with_tokens "$1" >"$tmpd/some"
	(cd "$linux" && xargs -0 -r grep -HoZwE -e "$(paste -sd'|' "$checks/words")" -- <"$tmpd/some") |
		tr '\0' '\t' | awk -f "$repo/scripts/lib/check-wants.awk" -f "$repo/scripts/lib/check-wanted.awk" \
			what=rules "$checks/rules.tsv" what=words -
}

# check_results MAP - for the NUL-terminated names in $tmpd/with: MAP, and the results
check_results() {
	(cd "$linux" && xargs -0 -r sha256sum -z -- <"$tmpd/with") | tr '\0' '\n' >"$tmpd/sums"
	[ "$(wc -l <"$tmpd/sums")" -eq "$(tr -cd '\0' <"$tmpd/with" | wc -c)" ] ||
		die "not every file of $linux could be read, see above"
	awk -v dir="$checks" '{
		hash = substr($0, 1, 64)
		print substr($0, 67) "\t" dir "/" substr(hash, 1, 2) "/" hash substr($0, length($0) - 1) }' "$tmpd/sums" >"$1"
	while IFS='	' read -r _f _d; do
		[ -f "$_d" ] || printf '%s\t%s\n' "$_f" "$_d"
	done <"$1" | sort -t'	' -k2,2 -u >"$tmpd/missing"
	[ -s "$tmpd/missing" ] || return 0
	step CHECK "$(wc -l <"$tmpd/missing") files"
	rm -rf "$tmpd/lots"
	mkdir "$tmpd/lots"
	awk -v jobs="$jobs" -v dir="$tmpd/lots/" -v most=64 -v least=6 -f "$repo/scripts/lib/lots.awk" "$tmpd/missing" >"$tmpd/todo"
	farm_out check "$tmpd/todo"
	[ -s "$tmpd/todo" ] || return 0
	at_once check "$tmpd/todo" "$repo/scripts/sg2phyr" internal-check \
		"$linux" "$bin" "$checks" '{}' ||
		die "not all was checked, see above - what is done is kept: run again"
}

# check_lot LOT - make the results of the files that LOT names, all at once
check_lot() {
	_n=0
	: >"$tmpd/results"
	while IFS='	' read -r file _result; do
		_n=$((_n + 1))
		mkdir "$tmpd/$_n" && cp -- "$linux/$file" "$tmpd/$_n/src.${file##*.}" || return 1
		case $_result in
		*/"$(hash_stdin <"$tmpd/$_n/src.${file##*.}")"*) ;;
		*) warn "$file was changed while we read it - run again"; return 1 ;;
		esac
		printf '%s\t%s\t%s\n' "$_n/in.${file##*.}" "$file" "$_result" >>"$tmpd/results"
	done <"$1"
	cut -f1 "$tmpd/results" | sed 's,/in\.,/src.,' >"$tmpd/sources"
	while read -r _g; do
		seq "$_n" | sed "s,^,$tmpd/$_g/," | xargs mkdir -p || return 1
	done <"$checks/groups"
	# shellcheck disable=SC2046 # names of our own
	(cd "$tmpd" && awk -f "$repo/scripts/lib/check-wants.awk" -f "$repo/scripts/lib/check-slice.awk" \
		what=rules "$checks/rules.tsv" what=source $(cat sources)) || return 1
	: >"$tmpd/found"
	: >"$tmpd/lexed"
	while read -r _g; do
		[ -s "$tmpd/$_g/names" ] || continue
		_check_run "$_g" names || return 1
		(cd "$tmpd/$_g" && "$bin/sgtok" -f "$checks/$_g/tokens" <names) >>"$tmpd/lexed" 2>"$tmpd/err" || [ $? -eq 1 ] || return 1
	done <"$checks/groups"
	# shellcheck disable=SC2046 # names of our own
	(cd "$tmpd" && mkdir out && awk -f "$repo/scripts/lib/check-result.awk" what=rules "$checks/rules.tsv" \
		what=found found what=lexed lexed what=source $(cat sources)) || return 1
	while IFS='	' read -r _in file _result; do
		mkdir -p "${_result%/*}" && touch "$tmpd/out/${_in%%/*}" &&
		cp "$tmpd/out/${_in%%/*}" "$_result.$$" && mv "$_result.$$" "$_result" ||
			die "cannot write in $cache - is the disk full?"
	done <"$tmpd/results"
}

# _check_run GROUP NAMES - the rules of a group on these of its files, which $tmpd/GROUP/NAMES
# lists: rows to $tmpd/found
_check_run() {
	_check_spatch "$1" "$1/all" "$2" || return 1
	[ "$_rc" -ne 0 ] || return 0
	if [ "$(wc -l <"$tmpd/$1/$2")" -gt 1 ]; then
		while read -r _one; do
			echo "$_one" >"$tmpd/$1/one"
			_check_run "$1" one || return 1
		done <"$tmpd/$1/$2"
		return 0
	fi
	# whoever it is that hangs: the others are asked one by one
	awk -F'\t' -v group="$1" '$10 == group { print $1 }' "$checks/rules.tsv" >"$tmpd/each"
	echo "$1/seen" >>"$tmpd/each"
	while read -r _id; do
		_check_spatch "$1" "$_id" "$2" || return 1
		[ "$_rc" -eq 0 ] || _check_lost "$(cat "$tmpd/$1/$2")" "${_id#"$1/"}"
	done <"$tmpd/each"
}

# _check_lost NAME RULE - the rule did not end on it
_check_lost() {
	_why=crash
	[ "$_rc" -ne 124 ] || _why=timeout
	warn "rule $2: $_why on $(awk -F'\t' -v in_="$1" '$1 == in_ { print $2 }' "$tmpd/results")"
	printf '%s\t!%s\t0\t%s\t0\t-\n' "$1" "$(echo "$2" | tr - _)" "$_why" >>"$tmpd/found"
}

# _check_spatch GROUP RULE NAMES - one run of spatch on the files that $tmpd/GROUP/NAMES lists: sets
# $_rc (124: out of time), rows to $tmpd/found. Fails if spatch was ended from outside: that is no
# property of a file.
_check_spatch() {
	_rc=0
	sed G "$tmpd/$1/$3" >"$tmpd/$1/files"
	(
		spatch_limited "$tmpd/$1" --no-show-diff --show-bindings \
			--no-includes --sp-file "$checks/$2.cocci" -D context --iso-file "$checks/rules.iso" \
			--macro-file-builtins "$checks/builtins.h" --file-groups files
	) >"$tmpd/bindings" 2>"$tmpd/err" </dev/null || _rc=$?
	case $_rc in
	0) awk -f "$repo/scripts/lib/check-bindings.awk" "$tmpd/bindings" >>"$tmpd/found" || return 1 ;;
	# SIGXCPU
	152) _rc=124 ;;
	129|130|137|143) warn "spatch was ended by signal $((_rc - 128)) - run again"; return 1 ;;
	esac
}
