# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Rewriting: the rules of semantic-patches/convert/series, in order, on one file
# at a time, each in a process of its own, so that one that hangs or dies costs
# one file. Results are kept in the cache by what went in.

# seconds that one rule may take on one file
spatch_seconds=${SG2PHYR_TIMEOUT:-120}

# rule_key RULE KEY - print the value of a header line "// KEY: value" of a rule
rule_key() {
	sed -n "/^@/q; s|^// $2: *||p" "$1" | head -n 1
}

# rule_text RULE - print the one-sentence description, the line after ///
rule_text() {
	sed -n '/^@/q; s|^/// *||p' "$1" | head -n 1
}

# rules_convert, rules_class - print the rule files, in order, one a line
rules_convert() {
	sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$repo/semantic-patches/convert/series" |
		sed "s|.*|$repo/semantic-patches/convert/&.cocci|"
}
rules_class() {
	for _r in "$repo"/semantic-patches/census/*.cocci; do
		case $_r in
		*/000-seen.cocci) ;;
		*) printf '%s\n' "$_r" ;;
		esac
	done
}

# convert_prepare - set $rules_id, $builtins and $tokens; check every rule once
convert_prepare() {
	need spatch coccinelle
	need parallel parallel
	tokens=$repo/semantic-patches/lib/tokens
	# spatch says where it was installed; the macro file comes with it
	_std=${COCCINELLE_HOME:-$(spatch --version | sed -n 's/.*--libdir=\([^ ]*\).*/\1/p')/coccinelle}/standard.h
	[ -f "$_std" ] || die "$_std is missing - install the package coccinelle or set COCCINELLE_HOME"
	rules_id=$({
		spatch --version | head -n 1
		echo "$spatch_seconds"
		hash_repo semantic-patches/convert semantic-patches/census semantic-patches/lib \
			scripts/sgtok.c scripts/lib/convert.sh scripts/lib/ledger.sh \
			scripts/lib/ledger.awk scripts/lib/tidy.awk scripts/lib/marked-lines.awk
		sha256sum <"$_std"
	} | hash_stdin)
	builtins=$cache/rules/$rules_id/builtins.h
	[ -f "$builtins" ] && return 0
	_new=$cache/rules/.new.$$
	mkdir -p "$_new" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	{
		# a part of what a result depends on
		printf "/* %s */\n" "$(spatch --version | head -n 1)"
		cat "$_std" "$repo/semantic-patches/lib/macros-linux.h"
	} >"$_new/builtins.h"
	{
		rules_convert | sed 's/^/patch /'
		printf 'context %s\n' "$repo"/semantic-patches/census/*.cocci
	} >"$_new/list"
	while read -r _m _r; do
		[ -f "$_r" ] || die "$_r is named in semantic-patches/convert/series but does not exist"
		timeout -k 5 60 spatch -D "$_m" --parse-cocci "$_r" >"$_new/log" 2>&1 </dev/null || {
			tail -n 5 "$_new/log" >&2
			die "the rule ${_r#"$repo/"} does not parse - see spatch's message above"
		}
	done <"$_new/list"
	rm -f "$_new/log"
	install_result "$_new" "$cache/rules/$rules_id"
}

# files_list PATH... - print the .c and .h files (NUL-terminated, sorted, relative
# to $linux) that the paths name; die on a path that is not there
files_list() {
	for _p; do
		case $_p in
		"$linux"/*) _p=${_p#"$linux/"} ;;
		esac
		_p=${_p#./}
		while [ "$_p" != "${_p%/}" ]; do _p=${_p%/}; done
		case /$_p/ in
		*/../*|//*) die "$_p is not below the kernel tree - name it as in drivers/ata" ;;
		esac
		[ -e "$linux/$_p" ] || die "$_p does not exist in $linux - name a directory or file as in drivers/ata"
		(cd "$linux" && find "./$_p" -type f \( -name '*.c' -o -name '*.h' \) -printf '%P\0%p\0' |
			# a name that holds a tab or line feed cannot stand in our tables
			tr '\n\t' '\1\1' | tr '\0' '\n' | sed -n 'n; s|^\./||p' | grep -v "$(printf '\1')" |
			tr '\n' '\0')
	done | sort -zu
}

# files_with_tokens LIST - of a NUL-terminated list, those that hold a target token
files_with_tokens() {
	_words=$(sed 's/#.*//; /^$/d; s/[[:space:]].*//' "$tokens" | paste -sd'|')
	(cd "$linux" && xargs -0 -r grep -lZwE -e "$_words" -- <"$1") || :
}

# has_words FILE WORDS - does FILE hold one of the words of the rule's Tokens?
has_words() {
	grep -qwE -e "$(printf '%s' "$2" | tr -s ' ' '|')" -- "$1"
}

# _spatch RULE MODE FILE - run one rule on one file, in a directory that is ours;
# the diff goes to stdout in context mode, in patch mode FILE is changed.
# Prints nothing else; returns spatch's code, 124 for out of time. What spatch made of
# the same text by the same rule is taken from the cache: a changed rule costs that
# rule, and what comes after it on the files that it now changes otherwise.
_spatch() {
	_step=$({
		printf '%s\n' "$2" "${3##*.}" "$spatch_seconds"
		cat -- "$builtins" "$1" "$3"
	} | hash_stdin)
	_step=$cache/spatch/$(printf '%s' "$_step" | cut -c1-2)/$_step
	if [ ! -d "$_step" ]; then
		_spatch_run "$@" || return
		install_result "$work/step" "$_step" ||
			die "cannot write in $cache - is the disk full?"
	fi
	cp "$_step/err" "$work/err"
	[ ! -f "$_step/changed" ] || cp "$_step/changed" "$3"
	[ ! -f "$_step/out" ] || cat "$_step/out"
	return "$(cat "$_step/rc")"
}

# _spatch_run RULE MODE FILE - what _spatch keeps, as $work/step: out, changed, err, rc.
# Fails if spatch was ended by a signal: that is no property of the file.
_spatch_run() {
	rm -rf "$work/step"
	mkdir "$work/step" && cp -- "$3" "$work/in.${3##*.}" || die "cannot write in $work - is the disk full?"
	started=$(date +%s)
	_rc=0
	if [ "$2" = patch ]; then _mode=--in-place; else _mode='-U 0'; fi
	# shellcheck disable=SC2046,SC2086 # options of our own, several words
	TMPDIR=$work timeout -k 5 "$spatch_seconds" spatch --very-quiet --sp-file "$1" -D "$2" \
		$(rule_key "$1" Options | sed 's/--include-headers//') $_mode \
		--macro-file-builtins "$builtins" "$work/in.${3##*.}" \
		>"$work/step/out" 2>"$work/step/err" </dev/null || _rc=$?
	if [ "$_rc" -eq 137 ] && [ $(($(date +%s) - started)) -ge "$spatch_seconds" ]; then
		_rc=124
	elif [ "$_rc" -ge 128 ]; then
		return "$_rc"
	fi
	echo "$_rc" >"$work/step/rc"
	if [ "$2" = patch ]; then
		rm "$work/step/out"
		cmp -s "$3" "$work/in.${3##*.}" || mv "$work/in.${3##*.}" "$work/step/changed"
	fi
}

# _lost RC RULE - note in $work/status what a failed spatch means for the ledger
_lost() {
	_id=$(rule_key "$2" Id)$(rule_key "$2" Class)
	if [ "$1" -eq 124 ]; then
		printf 'timeout\t%s\t%s\n' "$_id" "$(rule_key "$2" Tokens)" >>"$work/status"
	elif [ "$1" -ge 128 ]; then
		# not a property of the file: nothing of this run may be kept
		warn "spatch was ended by signal $(($1 - 128)) on $file, rule $_id - run again"
		return 1
	else
		printf 'crash\t%s\t%s\n' "$_id" "$(rule_key "$2" Tokens)" >>"$work/status"
		warn "spatch failed with exit code $1 on $file, rule $_id: $(tail -n 1 "$work/err")"
	fi
}

# convert_one FILE - convert one file of $linux. Prints "FILE<TAB>result directory".
# A result directory holds:
#   conv.c or conv.h  the converted text (only if it differs)   diff  the change
#   sites.tsv         the ledger's rows of this file            rules ids that changed it
#   status            losses    e0, e1 ok or no
convert_one() {
	file=$1
	_ext=${file##*.}
	_key=$({ printf '%s\n%s\n' "$file" "$rules_id"; cat -- "$linux/$file"; } | hash_stdin) || return 1
	_final=$cache/convert/$_key
	if [ ! -f "$_final/e0" ]; then
		work=$tmpd/work
		rm -rf "$work"
		mkdir "$work" || return 1
		_convert_file || return 1
		mkdir -p "$cache/convert" || return 1
		_new=$cache/convert/.new.$$
		rm -rf "$_new"
		mkdir "$_new" && cp -- "$work"/out/* "$_new/" && touch "$_new/status" || return 1
		install_result "$_new" "$_final" || return 1
	fi
	printf '%s\t%s\n' "$file" "$_final"
}

# _convert_file - the work of convert_one: from $linux/$file to $work/out
_convert_file() {
	mkdir "$work/out"
	: >"$work/status"
	: >"$work/versions"
	cp -- "$linux/$file" "$work/orig.$_ext" || return 1
	chmod u+w "$work/orig.$_ext"
	cp -- "$work/orig.$_ext" "$work/v.$_ext"
	_i=0
	rules_convert >"$work/rules"
	while read -r _r; do
		has_words "$work/v.$_ext" "$(rule_key "$_r" Tokens)" || continue
		_apply "$_r" "$work/v.$_ext" "$work/next.$_ext" || return 1
		cmp -s "$work/v.$_ext" "$work/next.$_ext" && continue
		_i=$((_i + 1))
		mv "$work/next.$_ext" "$work/v.$_ext"
		cp "$work/v.$_ext" "$work/v$_i.$_ext"
		printf '%s:%s\n' "$(rule_key "$_r" Id)" "$work/v$_i.$_ext" >>"$work/versions"
	done <"$work/rules"
	awk -f "$repo/scripts/lib/tidy.awk" "$work/orig.$_ext" "$work/v.$_ext" \
		>"$work/conv.$_ext" 2>"$work/err" || return 1
	if cmp -s "$work/orig.$_ext" "$work/conv.$_ext"; then
		# either no rule changed anything or tidy says why it took all back
		: >"$work/versions"
		[ ! -s "$work/err" ] || warn "$file: $(cat "$work/err")"
	fi
	cut -d: -f1 "$work/versions" >"$work/out/rules"
	if [ -s "$work/out/rules" ]; then
		cp "$work/conv.$_ext" "$work/out/conv.$_ext"
		diff -u --label "a/$file" --label "b/$file" \
			"$work/orig.$_ext" "$work/conv.$_ext" >"$work/out/diff" || :
		_stable >"$work/out/e1" || return 1
	else
		echo - >"$work/out/e1"
	fi
	_see || return 1
	_class || return 1
	_close_ledger
	cp "$work/status" "$work/out/status"
}

# _apply RULE IN OUT - OUT is IN after the rule, or IN again if the rule was lost
_apply() {
	cp "$2" "$3"
	_rc=0
	_spatch "$1" patch "$3" >"$work/log" || _rc=$?
	[ "$_rc" -eq 0 ] && return 0
	cp "$2" "$3"
	_lost "$_rc" "$1"
}

# _stable - E1: a second run of all rules changes nothing; prints ok or no
_stable() {
	cp "$work/conv.$_ext" "$work/again.$_ext"
	while read -r _r; do
		has_words "$work/again.$_ext" "$(rule_key "$_r" Tokens)" || continue
		_apply "$_r" "$work/again.$_ext" "$work/next.$_ext" || return 1
		mv "$work/next.$_ext" "$work/again.$_ext"
	done <"$work/rules"
	if cmp -s "$work/conv.$_ext" "$work/again.$_ext"; then echo ok; else echo no; fi
}

# _see - which lines of the original hold a target token that spatch has parsed
_see() {
	_rc=0
	_spatch "$repo/semantic-patches/census/000-seen.cocci" context "$work/orig.$_ext" >"$work/log" || _rc=$?
	awk -f "$repo/scripts/lib/marked-lines.awk" "$work/log" >"$work/seen"
	[ "$_rc" -eq 0 ] || _lost "$_rc" "$repo/semantic-patches/census/000-seen.cocci"
}

# _class - for what is left: line, class, reason, in the order of the class rules
_class() {
	: >"$work/classes"
	rules_class >"$work/rules.class"
	while read -r _r; do
		has_words "$work/conv.$_ext" "$(rule_key "$_r" Tokens)" || continue
		_rc=0
		_spatch "$_r" context "$work/conv.$_ext" >"$work/log" || _rc=$?
		[ "$_rc" -eq 0 ] || _lost "$_rc" "$_r" || return 1
		awk -f "$repo/scripts/lib/marked-lines.awk" "$work/log" |
			CLASS=$(rule_key "$_r" Class) REASON=$(rule_text "$_r") awk '
			{ printf "%s\t%s\t%s\n", $1, ENVIRON["CLASS"], ENVIRON["REASON"] }' >>"$work/classes"
	done <"$work/rules.class"
}

# _close_ledger - E0: a row for each site of the original, and the sums agree
_close_ledger() {
	LEDGER_SGTOK=$bin/sgtok
	LEDGER_TOKENS=$tokens
	LEDGER_AWK=$repo/scripts/lib/ledger.awk
	set --
	while IFS=: read -r _id _version; do
		set -- "$@" "$_id:$_version"
		_last=$_version
	done <"$work/versions"
	# tidy is no step of its own: what it left is the last version
	[ "$#" -eq 0 ] || cp "$work/conv.$_ext" "$_last"
	if ledger_close "$file" "$work/orig.$_ext" "$work/seen" "$work/classes" "$work/status" \
			"$work" "$work/out/sites.tsv" "$@"; then
		echo ok >"$work/out/e0"
	else
		# nothing of such a file counts as converted
		"$LEDGER_SGTOK" "$tokens" "$work/orig.$_ext" | FILE=$file awk -F'\t' -v OFS='\t' '
			{ print ENVIRON["FILE"], $2, $3, $4, $5, "lost", "ledger", "the sums do not agree" }' \
			>"$work/out/sites.tsv"
		echo no >"$work/out/e0"
	fi
}
