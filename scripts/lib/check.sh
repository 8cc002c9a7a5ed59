# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Misuse of the DMA mapping API: the rules of semantic-patches/check on files of the tree, or
# on what a patch makes of them. All rules are one run of spatch over some files at once; if
# that hangs or dies, over each file by itself, and then rule by rule, so that it costs one rule
# on one file, which is named. What was found in a text is kept in the cache by rules and text.

check_usage() {
	cat <<-\EOT
	sg2phyr check - misuse of the DMA mapping and scatterlist API

	Usage: scripts/sg2phyr check [OPTION...] [PATH...]

	PATH is a directory or file of the kernel tree; without one, all of it. Prints, for
	each finding, "path:line:col: warning: what [rule]" and a note: why, and how to mend it.

	  --patch FILE       only what the patches in FILE (mbox or diff, - for stdin) bring
	                     in: code that they move, or do not touch, is not new
	  --baseline FILE    only what is not in FILE, which an earlier --sarif or --json wrote
	  --sarif FILE       SARIF 2.1.0 into FILE (- for stdout, then no text)
	  --html FILE        a page for a person into FILE
	  --json             JSON on stdout instead of text
	  --terse            no notes
	  --mend             print a patch, for those findings whose mend is mechanical
	  --confidence C     the least confidence that is shown: High, Medium or Low
	                     (default Medium)
	  --rule ID,...      only these rules
	  --list             the rules: id, class, confidence, message
	  --explain RULE     a rule: why, how to mend it, an example, a counter-example
	  --linux DIR        kernel tree of any version, only read (default: fetched)
	  -j N               jobs (default: all cores)
	  -s                 silent but for results, warnings and errors
	  -h, --help         this text

	A comment silences a finding of its line, or of the line below a comment of its own:

	    /* sg2phyr-ok unmap-mapped-count: the list has one entry */

	Exit codes: 0 nothing found; 1 findings, or something could not be analysed;
	2 bad usage, a missing prerequisite, or a patch that does not apply.
	EOT
}

# check_main ARGUMENT... - the command line of check
check_main() {
	patch='' baseline='' sarif='' html='' json=0 terse=0 mend=0 least=Medium only='' show=''
	while [ "$#" -gt 0 ]; do
		case $1 in
		-h|--help) check_usage; exit 0 ;;
		-s) quiet=1 ;;
		-j?*) jobs=${1#-j} ;;
		--json) json=1 ;;
		--terse) terse=1 ;;
		--mend) mend=1 ;;
		--list) show=list ;;
		--patch|--baseline|--sarif|--html|--confidence|--rule|--explain|--linux|-j)
			[ "$#" -ge 2 ] || die "$1 needs a value - see check -h"
			case $1 in
			--patch) patch=$2 ;;
			--baseline) baseline=$2 ;;
			--sarif) sarif=$2 ;;
			--html) html=$2 ;;
			--confidence) least=$2 ;;
			--rule) only=$2 ;;
			--explain) show=explain only=$2 ;;
			--linux) linux=$2 ;;
			-j) jobs=$2 ;;
			esac
			shift ;;
		--) shift; break ;;
		-*) check_usage >&2; die "no such option: $1" ;;
		*) break ;;
		esac
		shift
	done
	case $jobs in
	''|*[!0-9]*|0) die "-j wants a number of jobs, not '$jobs'" ;;
	esac
	case $least in
	High|Medium|Low) ;;
	*) die "--confidence is High, Medium or Low, not '$least'" ;;
	esac
	[ "$json" -eq 0 ] || [ "$sarif" != - ] || die "--json and --sarif - both want stdout"
	[ -z "$patch" ] || [ "$#" -eq 0 ] || die "--patch says itself which files: no PATH with it"
	[ -z "$baseline" ] || [ -r "$baseline" ] || die "$baseline cannot be read - make it with: scripts/sg2phyr check --json >FILE"
	[ ! -t 2 ] || [ "$quiet" -eq 1 ] || bar=--bar
	make_tmp
	check_rules
	case $show in
	list) awk -F'\t' -v OFS='\t' '$2 != "comment" { print $1, $2, $3, $4 }' "$checks/rules.tsv"; exit 0 ;;
	explain) check_explain "$only"; exit 0 ;;
	esac
	linux_dir
	[ -n "$linux" ] || setup_linux
	# of whatever version: the rules are of the API, and say nothing where it is not used
	tree_check "$linux" "$(tree_version "$linux")"
	setup_tools
	linux_tree=$linux
	if [ -n "$patch" ]; then
		check_patch "$patch"
	else
		check_files "$@"
		check_findings "$tmpd/map" >"$tmpd/all"
	fi
	[ -z "$baseline" ] || check_known "$baseline"
	check_show
}

# check_rules - set $checks, the directory with all that is made of the rules: rules.tsv (what
# their headers say), all.cocci (all of them, with positions), ID.cocci (each by itself), tokens
check_rules() {
	spatch_prepare
	check_id=$({
		echo "$spatch_is $spatch_seconds"
		hash_repo semantic-patches/check semantic-patches/lib scripts/sgtok.c scripts/lib/check.sh \
			scripts/lib/check-rules.awk scripts/lib/check-spatch.awk scripts/lib/check-bindings.awk \
			scripts/lib/check-result.awk scripts/lib/check-slice.awk scripts/lib/spatch.sh scripts/lib/iso.awk
		cat "$spatch_std" "$spatch_iso" | sha256sum
	} | hash_stdin)
	checks=$cache/check/$check_id
	tokens=$checks/tokens
	[ ! -f "$checks/all.cocci" ] || return 0
	_new=$cache/check/.new.$$
	rm -rf "$_new"
	mkdir -p "$_new" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	spatch_files "$_new"
	awk -f "$repo/scripts/lib/check-rules.awk" "$repo"/semantic-patches/check/*.cocci >"$_new/rules.tsv" ||
		die "a rule says too little of itself - see above"
	_check_comments >>"$_new/rules.tsv"
	cut -f7 "$_new/rules.tsv" | tr -s ' ' '\n' | sed '/^-$/d' | sort -u | sed 's/$/	dma/' >"$_new/tokens"
	cut -f7,9 "$_new/rules.tsv" | tr -s ' \t' '\n' | sed '/^-$/d' | sort -u >"$_new/words"
	_check_seen "$_new/tokens" >"$_new/seen.cocci"
	for _r in "$repo"/semantic-patches/check/*.cocci; do
		rule_parses context "$_r" "$_new"
		awk -f "$repo/scripts/lib/check-spatch.awk" "$_r" >"$_new/$(basename "$_r")" || die "$_r cannot be put together with others - see above"
	done
	awk -f "$repo/scripts/lib/check-spatch.awk" "$repo"/semantic-patches/check/*.cocci "$_new/seen.cocci" >"$_new/all.cocci" ||
		die "the rules cannot be put together - see above"
	rule_parses context "$_new/all.cocci" "$_new"
	install_result "$_new" "$checks"
}

# _check_comments - rows as those of check-rules.awk, of what is said about comments that silence
_check_comments() {
	printf '%s\tcomment\tHigh\t%s\t%s\t%s\t-\tno\t-\n' \
		silenced-nothing "This comment silences a finding that is not there." \
		"The code has changed, or the comment stands in another place." "Take the comment out." \
		silenced-without-reason "This comment silences a finding and does not say why that is right." \
		"Who reads the code next cannot know whether that still holds." "Write the reason behind the name of the rule."
}

# _check_seen TOKENS - a rule that marks each call and loop that spatch has parsed, for the
# account of what was not analysed
_check_seen() {
	printf '@sg2phyr_seen depends on context@\nsymbol %s;\n@@\n\n(\n' \
		"$(awk '!/for_each/ { printf "%s%s", sep, $1; sep = ", " }' "$1")"
	awk '!/for_each/ { printf "%s* %s\n", sep, $1; sep = "|\n" }' "$1"
	echo ')'
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
		tr '\0' '\t' | awk -F'\t' '
	what == "rules" { tokens[++n] = $7; needs[n] = $9; next }
	$1 != file { judge(); file = $1; split("", has) }
	{ has[$2] }
	END { judge() }
	function one_of(words,	w, k, i) {
		k = split(words, w, " ")
		for (i = 1; i <= k; i++)
			if (w[i] in has)
				return 1
		return 0
	}
	function judge(	i) {
		for (i = 1; file != "" && i <= n; i++)
			if (one_of(tokens[i]) && (needs[i] == "-" || one_of(needs[i]))) {
				printf "%s%c", file, 0
				return
			}
	}' what=rules "$checks/rules.tsv" what=words -
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
	# towards the end in smaller lots, so that no job waits for the last
	awk -v jobs="$jobs" -v dir="$tmpd/lots/" '
	{ row[n++] = $0 }
	END {
		while (i < n) {
			at_once = int((n - i) / jobs / 4)
			at_once = (at_once > 24) ? 24 : at_once
			list = dir (++lists)
			print list
			do {
				print row[i++] >list
			} while (--at_once > 0 && i < n)
		}
	}' "$tmpd/missing" >"$tmpd/todo"
	# shellcheck disable=SC2086 # a progress bar only for a person
	parallel --will-cite -q $bar -j"$jobs" "$repo/scripts/sg2phyr" internal-check \
		"$linux" "$bin" "$checks" '{}' <"$tmpd/todo" ||
		die "not all was checked, see above - what is done is kept: run again"
}

# check_lot LOT - make the results of the files that LOT names, all at once
check_lot() {
	_n=0
	: >"$tmpd/list"
	while IFS='	' read -r file _result; do
		_n=$((_n + 1))
		mkdir "$tmpd/$_n" && cp -- "$linux/$file" "$tmpd/$_n/src.${file##*.}" &&
		awk -f "$repo/scripts/lib/check-slice.awk" what=words "$checks/tokens" what=source "$tmpd/$_n/src.${file##*.}" \
			>"$tmpd/$_n/in.${file##*.}" || return 1
		case $_result in
		*/"$(hash_stdin <"$tmpd/$_n/src.${file##*.}")"*) ;;
		*) warn "$file was changed while we read it - run again"; return 1 ;;
		esac
		printf '%s\t%s\t%s\n' "$_n/in.${file##*.}" "$file" "$_result" >>"$tmpd/list"
	done <"$1"
	cut -f1 "$tmpd/list" >"$tmpd/names"
	: >"$tmpd/found"
	_check_run "$tmpd/names" || return 1
	(cd "$tmpd" && "$bin/sgtok" -f "$checks/tokens" <names) >"$tmpd/lexed" 2>"$tmpd/err" || [ $? -eq 1 ] || return 1
	# shellcheck disable=SC2046 # names of our own
	(cd "$tmpd" && mkdir out && awk -f "$repo/scripts/lib/check-result.awk" what=rules "$checks/rules.tsv" \
		what=found found what=lexed lexed what=source $(sed "s,/in,/src," names)) || return 1
	while IFS='	' read -r _in file _result; do
		mkdir -p "${_result%/*}" && touch "$tmpd/out/${_in%%/*}" &&
		cp "$tmpd/out/${_in%%/*}" "$_result.$$" && mv "$_result.$$" "$_result" ||
			die "cannot write in $cache - is the disk full?"
	done <"$tmpd/list"
}

# _check_run NAMES - all rules on these files of $tmpd: rows to $tmpd/found
_check_run() {
	_check_spatch all "$1" || return 1
	[ "$_rc" -ne 0 ] || return 0
	if [ "$(wc -l <"$1")" -gt 1 ]; then
		while read -r _one; do
			echo "$_one" >"$tmpd/one"
			_check_run "$tmpd/one" || return 1
		done <"$1"
		return 0
	fi
	# whoever it is that hangs: the others are asked one by one
	{ awk -F'\t' '$2 != "comment" { print $1 }' "$checks/rules.tsv"; echo seen; } >"$tmpd/each"
	while read -r _id; do
		_check_spatch "$_id" "$1" || return 1
		[ "$_rc" -eq 0 ] || _check_lost "$(cat "$1")"
	done <"$tmpd/each"
}

# _check_lost NAME - the rule $_id did not end on it
_check_lost() {
	_why=crash
	[ "$_rc" -ne 124 ] || _why=timeout
	warn "rule $_id: $_why on $(awk -F'\t' -v in_="$1" '$1 == in_ { print $2 }' "$tmpd/list")"
	printf '%s\t!%s\t0\t%s\t0\t-\n' "$1" "$(echo "$_id" | tr - _)" "$_why" >>"$tmpd/found"
}

# _check_spatch RULE NAMES - one run of spatch: sets $_rc (124: out of time), rows to $tmpd/found.
# Fails if spatch was ended from outside: that is no property of a file.
_check_spatch() {
	_rc=0
	sed G "$2" >"$tmpd/groups"
	(
		# shellcheck disable=SC3045 # dash has -S, too
		cd "$tmpd" && ulimit -S -t "$spatch_seconds" || exit
		TMPDIR=$tmpd exec timeout -k 5 $((spatch_seconds * 10)) spatch --very-quiet --no-show-diff --show-bindings \
			--no-includes --sp-file "$checks/$1.cocci" -D context --iso-file "$checks/rules.iso" \
			--macro-file-builtins "$checks/builtins.h" --file-groups groups
	) >"$tmpd/bindings" 2>"$tmpd/err" </dev/null || _rc=$?
	case $_rc in
	0) awk -f "$repo/scripts/lib/check-bindings.awk" "$tmpd/bindings" >>"$tmpd/found" || return 1 ;;
	# SIGXCPU
	152) _rc=124 ;;
	129|130|137|143) warn "spatch was ended by signal $((_rc - 128)) - run again"; return 1 ;;
	esac
}

# check_findings MAP - the findings and losses of all files of MAP, as check-findings.awk prints them
check_findings() {
	awk -v least="$least" -v only="$only" -f "$repo/scripts/lib/check-findings.awk" \
		what=rules "$checks/rules.tsv" what=core "$repo/scripts/lib/providers" what=map "$1"
}

# check_patch FILE - $tmpd/all gets what the patches in FILE bring in. The tree may be without
# them or have them already.
check_patch() {
	cat -- "$1" >"$tmpd/patch" || die "$1 cannot be read"
	git apply --numstat -z "$tmpd/patch" >"$tmpd/numstat" 2>"$tmpd/err" ||
		die "$1 is no patch: $(sed 's/^error: //' "$tmpd/err" | head -n 1) - give an mbox or a diff"
	# of a file that changes its name, numstat has the new one only
	{
		tr '\0' '\n' <"$tmpd/numstat" | cut -f3-
		sed -n 's/^rename from //p; s/^copy from //p' "$tmpd/patch"
	} | sort -u >"$tmpd/touched"
	mkdir "$tmpd/before"
	while IFS= read -r _f; do
		case /$_f/ in
		*/../*|//*) die "$1 wants to change $_f, which is outside the tree" ;;
		esac
		[ -f "$linux/$_f" ] || continue
		mkdir -p "$tmpd/before/$(dirname "$_f")" && cp -- "$linux/$_f" "$tmpd/before/$_f" ||
			die "cannot write in $tmpd - is the disk full?"
	done <"$tmpd/touched"
	cp -r "$tmpd/before" "$tmpd/after"
	if (_check_apply after) 2>"$tmpd/err"; then
		:
	elif (_check_apply after -R --check) 2>/dev/null; then
		say "the patch is in $linux already: compared with the tree without it"
		_check_apply before -R || die "the patch cannot be taken out of $linux again"
	else
		cat "$tmpd/err" >&2
		die "$1 does not apply to $linux - see above; give the tree it was made for with --linux DIR"
	fi
	for _side in before after; do
		linux=$tmpd/$_side
		(cd "$linux" && find . -type f -name '*.[ch]' -printf '%P\0' | grep -zvP '[\t\n]' | sort -z) >"$tmpd/files"
		check_wanted "$tmpd/files" | sort -z >"$tmpd/with"
		check_results "$tmpd/map.$_side"
		check_findings "$tmpd/map.$_side" >"$tmpd/$_side.tsv"
	done
	cp "$tmpd/map.after" "$tmpd/map"
	_check_new "$tmpd/before.tsv" "$tmpd/after.tsv"
}

# _check_apply SIDE OPTION... - the patches on $tmpd/SIDE
_check_apply() {
	_in=$tmpd/$1
	shift
	(cd "$_in" && GIT_CEILING_DIRECTORIES=$tmpd git apply "$@" "$tmpd/patch")
}

# _check_new KNOWN ALL - $tmpd/all gets those rows of ALL that KNOWN does not account for
_check_new() {
	awk -f "$repo/scripts/lib/check-new.awk" what=known "$1" what=all "$2" >"$tmpd/new" &&
	mv "$tmpd/new" "$tmpd/all"
}

# check_known FILE - what FILE, an earlier output, has already is taken out of $tmpd/all
check_known() {
	need jq jq
	jq -r -f "$repo/scripts/lib/check-known.jq" "$1" >"$tmpd/known" 2>"$tmpd/err" ||
		die "$1 is nothing that --sarif or --json wrote: $(head -n 1 "$tmpd/err")"
	_check_new "$tmpd/known" "$tmpd/all"
}

# check_show - $tmpd/all in the form that was asked for; exits with what it means
check_show() {
	need jq jq
	if [ "$mend" -eq 1 ]; then
		check_mend
	elif [ "$json" -eq 1 ]; then
		_check_jq json
	elif [ "$sarif" != - ]; then
		awk -v terse="$terse" -f "$repo/scripts/lib/check-text.awk" \
			what=rules "$checks/rules.tsv" what=all "$tmpd/all"
	fi
	[ -z "$sarif" ] || _check_jq sarif >"$tmpd/sarif" || die "cannot write in $tmpd - is the disk full?"
	case $sarif in
	'') ;;
	-) cat "$tmpd/sarif" ;;
	*) cp "$tmpd/sarif" "$sarif.new" && mv "$sarif.new" "$sarif" || die "cannot write $sarif" ;;
	esac
	if [ -n "$html" ]; then
		awk -v tree="$linux" -v version="$(tree_version "$linux_tree")" -f "$repo/scripts/lib/html.awk" -f "$repo/scripts/lib/check-html.awk" \
			what=css "$repo/scripts/lib/report.css" what=rules "$checks/rules.tsv" what=all "$tmpd/all" >"$html.new" &&
		mv "$html.new" "$html" || die "cannot write $html"
	fi
	awk -v rules="$(awk -F'\t' '$2 != "comment"' "$checks/rules.tsv" | wc -l)" -f "$repo/scripts/lib/check-totals.awk" "$tmpd/all" >"$tmpd/totals"
	_rc=$?
	say "$(cat "$tmpd/totals")"
	exit "$_rc"
}

# _check_jq FORM - $tmpd/all as FORM (sarif, json)
_check_jq() {
	jq -n -r --rawfile rules "$checks/rules.tsv" --rawfile all "$tmpd/all" \
		--arg spatch "$spatch_is" --arg id "$check_id" --arg linux "$(tree_version "$linux_tree")" \
		-L "$repo/scripts/lib" -f "$repo/scripts/lib/check-$1.jq"
}

# check_mend - a diff with the mends of those findings that have a mechanical one
check_mend() {
	awk -F'\t' -v dir="$repo/semantic-patches/check/" '
	what == "rules" { if ($8 == "yes") can[$1]; next }
	$1 == "F" && $9 == "-" && $6 in can && !(($2, $6) in seen) { seen[$2, $6]; print $2 "\t" dir $6 ".cocci" }' \
		what=rules "$checks/rules.tsv" what=all "$tmpd/all" >"$tmpd/mends"
	cut -f1 "$tmpd/mends" | uniq | while IFS= read -r _f; do
		_work=$tmpd/mend.${_f##*.}
		cp -- "$linux/$_f" "$_work" || exit 1
		awk -F'\t' -v f="$_f" '$1 == f { print $2 }' "$tmpd/mends" | while read -r _r; do
			TMPDIR=$tmpd timeout -k 5 "$spatch_seconds" spatch --very-quiet --in-place --no-includes --sp-file "$_r" -D patch \
				--iso-file "$checks/rules.iso" --macro-file-builtins "$checks/builtins.h" "$_work" >/dev/null 2>"$tmpd/err" </dev/null ||
				warn "${_r##*/} did not end on $_f"
		done
		awk -f "$repo/scripts/lib/tidy.awk" "$linux/$_f" "$_work" >"$tmpd/tidy" || exit 1
		diff -u --label "a/$_f" --label "b/$_f" "$linux/$_f" "$tmpd/tidy" || [ $? -eq 1 ] || exit 1
	done
}

# check_explain RULE - what the rule file and its tests say
check_explain() {
	awk -F'\t' -v id="$1" '$1 == id { print; found = 1 } END { exit !found }' "$checks/rules.tsv" >"$tmpd/rule" ||
		die "there is no rule $1 - scripts/sg2phyr check --list has them all"
	awk -F'\t' '{
		printf "%s (%s, confidence %s)\n\n%s\n\nWhy: %s\n\nMend: %s\n", $1, $2, $3, $4, $5, $6
		if ($8 == "yes")
			print "\nscripts/sg2phyr check --mend --rule " $1 " PATH prints that as a patch."
	}' "$tmpd/rule" | fold -s -w 79 | sed 's/ *$//'
	_tests=$repo/semantic-patches/$(sed -n 's,^// Tests: ,,p' "$repo/semantic-patches/check/$1.cocci")
	printf '\nExample:\n\n'
	sed 's|/\* marked \*/|/* <- found */|; s/^/    /; s/ *$//' "$_tests/example.c" | sed '/SPDX/d'
	printf '\nNot found, since right:\n\n'
	sed 's/^/    /; s/ *$//' "$_tests/counter-example.c" | sed '/SPDX/d'
	printf '\nThe rule (semantic-patches/check/%s.cocci):\n\n' "$1"
	awk '/^(virtual|@)/ { on = 1 } on { print "    " $0 }' "$repo/semantic-patches/check/$1.cocci" | sed 's/ *$//'
}
