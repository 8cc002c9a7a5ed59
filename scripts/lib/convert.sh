# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Rewriting: the rules of semantic-patches/convert/series, in order, on one file
# at a time, each in a process of its own, so that one that hangs or dies costs
# one file. Results are kept in the cache by what went in.

# seconds of CPU time that one rule may take on one file: what a loaded machine makes of
# it is kept, too. One that sleeps may take ten times as long.
spatch_seconds=${SG2PHYR_TIMEOUT:-120}

# rule_read RULE - set rule, and what its header says: $rule_id (the class of a class
# rule), $rule_step, $rule_tokens, $rule_marks, $rule_options, $rule_text. By the shell
# alone: this runs for each rule and file.
rule_read() {
	rule=$1 rule_id= rule_step= rule_tokens= rule_marks= rule_options= rule_text=
	while read -r _line; do
		case $_line in
		"/// "*) rule_text=${rule_text:-${_line#/// }} ;;
		"// Id: "*|"// Class: "*) rule_id=${_line#*: } ;;
		"// Step: "*) rule_step=${_line#*: } ;;
		"// Tokens: "*) rule_tokens=${_line#*: } ;;
		"// Marks: "*) rule_marks=${_line#*: } ;;
		"// Options: "*) rule_options=${_line#*: } ;;
		@*) break ;;
		esac
	done <"$1"
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
			scripts/lib/ledger.awk scripts/lib/tidy.awk scripts/lib/marked-lines.awk \
			scripts/lib/providers
		sha256sum <"$_std"
	} | hash_stdin)
	builtins=$cache/rules/$rules_id/builtins.h
	[ -f "$builtins" ] && return 0
	_new=$cache/rules/.new.$$
	mkdir -p "$_new" "$cache/rules/parsed" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	_spatch_is=$(spatch --version | head -n 1)
	{
		# a part of what a result depends on
		printf "/* %s */\n" "$_spatch_is"
		cat "$_std" "$repo/semantic-patches/lib/macros-linux.h"
	} >"$_new/builtins.h"
	{
		rules_convert | sed 's/^/patch /'
		printf 'context %s\n' "$repo"/semantic-patches/census/*.cocci
	} >"$_new/list"
	while read -r _m _r; do
		[ -f "$_r" ] || die "$_r is named in semantic-patches/convert/series but does not exist"
		# a rule that has parsed once does so again
		_parsed=$cache/rules/parsed/$({ echo "$_m $_spatch_is"; cat "$_r"; } | hash_stdin)
		[ ! -f "$_parsed" ] || continue
		timeout -k 5 60 spatch -D "$_m" --parse-cocci "$_r" >"$_new/log" 2>&1 </dev/null || {
			tail -n 5 "$_new/log" >&2
			die "the rule ${_r#"$repo/"} does not parse - see spatch's message above"
		}
		: >"$_parsed"
	done <"$_new/list"
	while read -r _m _r; do
		rule_read "$_r"
		echo "$rule_tokens"
	done <"$_new/list" | tr -s ' ' '\n' | sort -u >"$_new/words"
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

# programs that run outside the kernel have scatterlists of their own
outside='tools scripts usr Documentation'

# files_in_tree - all .c and .h files of the kernel itself, with size and time of change,
# TABs between, one a line: $tmpd/tree. A name with a TAB or line feed is left out.
files_in_tree() {
	set -- -name .git
	for _p in $outside; do set -- "$@" -o -path "./$_p"; done
	(cd "$linux" && find . \( "$@" \) -prune -o -type f \( -name '*.c' -o -name '*.h' \) \
		-printf '%P\t%s %C@\0') | tr '\n\0' '\1\n' | sort |
		awk -F'\t' 'NF == 2 && !/\001/' >"$tmpd/tree"
}

# tree_with_tokens - $tmpd/files and $tmpd/with for the whole tree. To read 1.3 GB each
# time would be most of a warm run: what was found in a file is kept by size and time.
tree_with_tokens() {
	files_in_tree
	_state=$cache/words/$({ echo "$linux"; target_words; } | hash_stdin)
	mkdir -p "$cache/words" && touch "$_state" ||
		die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	: >"$tmpd/ask"
	awk -F'\t' -v ask="$tmpd/ask" '
	what == "old" { old[$1 FS $2] = $3; next }
	$0 in old { print $0 FS old[$0]; next }
	{ printf "%s%c", $1, 0 >ask }' what=old "$_state" what=new "$tmpd/tree" >"$tmpd/known" &&
	files_with_tokens "$tmpd/ask" | tr '\0' '\n' >"$tmpd/hits" &&
	awk -F'\t' -v OFS='\t' '
	what == "hits" { hit[$1]; next }
	what == "known" { known[$1 FS $2] = $3; next }
	{ print $1, $2, ($0 in known) ? known[$0] : ($1 in hit) + 0 }' \
		what=hits "$tmpd/hits" what=known "$tmpd/known" what=new "$tmpd/tree" >"$_state.$$" &&
	mv "$_state.$$" "$_state" || die "cannot write in $cache - is the disk full?"
	cut -f1 "$tmpd/tree" | tr '\n' '\0' >"$tmpd/files"
	awk -F'\t' '$3 { print $1 }' "$_state" | sort | tr '\n' '\0' >"$tmpd/with"
}

# target_words - the target tokens as one extended regular expression
target_words() {
	sed 's/#.*//; /^$/d; s/[[:space:]].*//' "$tokens" | paste -sd'|'
}

# files_with_tokens LIST - of a NUL-terminated list, those that hold a target token
files_with_tokens() {
	(cd "$linux" && xargs -0 -r grep -lZwE -e "$(target_words)" -- <"$1") || :
}

# words_of FILE - set $words to the words of FILE that rules have in their Tokens
words_of() {
	words=" $(grep -owE -f "${builtins%/*}/words" -- "$1" | sort -u | tr "\n" " ")"
}

# has_words WORDS - is one of WORDS in $words?
has_words() {
	for _w in $1; do
		case $words in *" $_w "*) return 0 ;; esac
	done
	return 1
}

# _spatch RULE MODE FILE - run one rule on one file, in a directory that is ours;
# the diff goes to stdout in context mode, in patch mode FILE is changed.
# Prints nothing else; returns spatch's code, 124 for out of time. What spatch made of
# the same text by the same rule is taken from the cache: a changed rule costs that
# rule, and what comes after it on the files that it now changes otherwise.
# RULE has been read by rule_read.
_spatch() {
	_step=$({
		printf '%s\n' "$2" "${3##*.}" "$spatch_seconds s CPU"
		cat -- "$builtins" "$1" "$3"
	} | sha256sum)
	_step=${_step%% *}
	_step=$cache/spatch/${_step%"${_step#??}"}/$_step
	if [ ! -d "$_step" ]; then
		_spatch_run "$@" || return
		install_result "$work/step" "$_step" ||
			die "cannot write in $cache - is the disk full?"
	fi
	[ ! -f "$_step/changed" ] || cp "$_step/changed" "$3"
	[ ! -s "$_step/out" ] || cat "$_step/out"
	read -r _rc <"$_step/rc"
	[ "$_rc" -eq 0 ] || cp "$_step/err" "$work/err"
	return "$_rc"
}

# _spatch_run RULE MODE FILE - what _spatch keeps, as $work/step: out, changed, err, rc.
# Fails if spatch was ended by a signal: that is no property of the file.
_spatch_run() {
	rm -rf "$work/step"
	mkdir "$work/step" && cp -- "$3" "$work/in.${3##*.}" || die "cannot write in $work - is the disk full?"
	_rc=0
	if [ "$2" = patch ]; then _mode=--in-place; else _mode='-U 0'; fi
	# shellcheck disable=SC2046,SC2086 # options of our own, several words
	(
		# shellcheck disable=SC3045 # dash has -S, too
		ulimit -S -t "$spatch_seconds"
		TMPDIR=$work exec timeout -k 5 $((spatch_seconds * 10)) spatch --very-quiet --sp-file "$1" -D "$2" \
			$(echo "$rule_options" | sed "s/--include-headers//") $_mode \
			--macro-file-builtins "$builtins" "$work/in.${3##*.}"
	) >"$work/step/out" 2>"$work/step/err" </dev/null || _rc=$?
	# SIGXCPU
	if [ "$_rc" -eq 152 ]; then
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

# _lost RC - note in $work/status what a failed spatch of the rule at hand means for the
# ledger
_lost() {
	if [ "$1" -eq 124 ]; then
		printf 'timeout\t%s\t%s\n' "$rule_id" "$rule_tokens" >>"$work/status"
		warn "rule $rule_id did not end in $spatch_seconds seconds on $file"
	elif [ "$1" -ge 128 ]; then
		# not a property of the file: nothing of this run may be kept
		warn "spatch was ended by signal $(($1 - 128)) on $file, rule $rule_id - run again"
		return 1
	else
		printf 'crash\t%s\t%s\n' "$rule_id" "$rule_tokens" >>"$work/status"
		warn "spatch failed with exit code $1 on $file, rule $rule_id: $(tail -n 1 "$work/err")"
	fi
}

# convert_results - for the NUL-terminated names of $tmpd/with, where the result of each
# is or will be: "FILE<TAB>directory" in $tmpd/map; those not there yet in $tmpd/todo. The
# name of a result is what went in: rules and tools, text, path.
# A result directory holds:
#   conv.c or conv.h  the converted text (only if it differs)   diff  the change
#   sites.tsv         the ledger's rows of this file            rules ids that changed it
#   status            losses    e0, e1 ok or no
convert_results() {
	(cd "$linux" && xargs -0 -r sha256sum -z -- <"$tmpd/with") | tr '\0' '\n' |
		awk -v dir="$cache/convert/$rules_id" '{
			name = substr($0, 67)
			print name "\t" dir "/" substr($0, 1, 64) "/" name }' >"$tmpd/map"
	[ "$(wc -l <"$tmpd/map")" -eq "$(tr -cd "\\0" <"$tmpd/with" | wc -c)" ] ||
		die "not every file of $linux could be read, see above"
	while IFS='	' read -r _f _d; do
		[ -f "$_d/e0" ] || printf '%s\t%s\n' "$_f" "$_d"
	done <"$tmpd/map" >"$tmpd/todo"
}

# convert_one FILE RESULT - convert one file of $linux; RESULT is its place
convert_one() {
	file=$1
	_ext=${file##*.}
	work=$tmpd/work
	rm -rf "$work"
	mkdir "$work" && cp -- "$linux/$file" "$work/orig.$_ext" || return 1
	_hash=$(hash_stdin <"$work/orig.$_ext")
	case $2 in
	*/"$_hash"/*) ;;
	*) warn "$file was changed while we read it - run again"; return 1 ;;
	esac
	_convert_file || return 1
	mkdir -p "$cache/convert" || return 1
	_new=$cache/convert/.new.$$
	rm -rf "$_new"
	mkdir "$_new" && cp -- "$work"/out/* "$_new/" && touch "$_new/status" || return 1
	install_result "$_new" "$2"
}

# provider FILE - if FILE is part of the mapping core itself, print why it is left alone
provider() {
	while IFS='	' read -r _pattern _why; do
		# shellcheck disable=SC2254 # a pattern is meant
		case $1 in $_pattern) echo "$_why"; break ;; esac
	done <"$repo/scripts/lib/providers"
}

# _convert_file - the work of convert_one: from $work/orig.$_ext to $work/out
_convert_file() {
	mkdir "$work/out"
	: >"$work/status"
	: >"$work/versions"
	chmod u+w "$work/orig.$_ext"
	_why=$(provider "$file")
	if [ -n "$_why" ]; then
		_left_whole left provider "$_why" || return 1
		: >"$work/out/rules"
		echo - >"$work/out/e1"
		echo ok >"$work/out/e0"
		return
	fi
	cp -- "$work/orig.$_ext" "$work/v.$_ext"
	_i=0
	rules_convert >"$work/rules"
	words_of "$work/v.$_ext"
	while read -r _r; do
		rule_read "$_r"
		has_words "$rule_tokens" || continue
		_apply "$_r" "$work/v.$_ext" "$work/next.$_ext" || return 1
		cmp -s "$work/v.$_ext" "$work/next.$_ext" && continue
		_i=$((_i + 1))
		mv "$work/next.$_ext" "$work/v.$_ext"
		cp "$work/v.$_ext" "$work/v$_i.$_ext"
		printf '%s:%s\n' "$rule_id" "$work/v$_i.$_ext" >>"$work/versions"
		words_of "$work/v.$_ext"
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
	_class || return 1
	_see || return 1
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
	_lost "$_rc"
}

# _stable - E1: a second run of all rules changes nothing; prints ok or no
_stable() {
	cp "$work/conv.$_ext" "$work/again.$_ext"
	words_of "$work/again.$_ext"
	while read -r _r; do
		rule_read "$_r"
		has_words "$rule_tokens" || continue
		_apply "$_r" "$work/again.$_ext" "$work/next.$_ext" || return 1
		cmp -s "$work/again.$_ext" "$work/next.$_ext" && continue
		mv "$work/next.$_ext" "$work/again.$_ext"
		words_of "$work/again.$_ext"
	done <"$work/rules"
	if cmp -s "$work/conv.$_ext" "$work/again.$_ext"; then echo ok; else echo no; fi
}

# _class - for what is left: line, class, reason, in the order of the class rules. The
# first class of a line counts, so a rule is run only while a site that it could mark
# has none: $open has the tokens of these.
_class() {
	: >"$work/classes"
	rules_class >"$work/rules.class"
	"$bin/sgtok" "$tokens" "$work/conv.$_ext" >"$work/left" || return 1
	words_of "$work/conv.$_ext"
	_in_file=$words
	_open
	while read -r _r; do
		rule_read "$_r"
		words=$_in_file
		has_words "$rule_tokens" || continue
		words=$open
		has_words "$rule_tokens $rule_marks" || continue
		_rc=0
		_spatch "$_r" context "$work/conv.$_ext" >"$work/log" || _rc=$?
		[ "$_rc" -eq 0 ] || _lost "$_rc" || return 1
		[ -s "$work/log" ] || continue
		awk -f "$repo/scripts/lib/marked-lines.awk" "$work/log" |
			CLASS=$rule_id REASON=$rule_text awk '
			{ printf "%s\t%s\t%s\n", $1, ENVIRON["CLASS"], ENVIRON["REASON"] }' >>"$work/classes"
		_open
	done <"$work/rules.class"
}

# _open - set $open to the tokens of the sites that stay and have no class yet. In a
# branch that is never taken there is nothing to see.
_open() {
	open=" $(awk -F'\t' '
		FILENAME == ARGV[1] { class[$1]; next }
		$6 != "if0" && !($2 in class) && !($4 in seen) { seen[$4]; printf "%s ", $4 }' \
		"$work/classes" "$work/left")"
}

# _see - which lines of the original hold a target token that spatch has parsed. A site
# that a rule converted or a class rule marked has been: it is asked for the others.
_see() {
	: >"$work/seen"
	[ "$open" != " " ] || return 0
	rule_read "$repo/semantic-patches/census/000-seen.cocci"
	_rc=0
	_spatch "$rule" context "$work/orig.$_ext" >"$work/log" || _rc=$?
	awk -f "$repo/scripts/lib/marked-lines.awk" "$work/log" >"$work/seen"
	[ "$_rc" -eq 0 ] || _lost "$_rc"
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
		_left_whole lost ledger "the sums do not agree"
		echo no >"$work/out/e0"
	fi
}

# _left_whole STATUS WHAT REASON - one fate for all sites of the file
_left_whole() {
	"$bin/sgtok" "$tokens" "$work/orig.$_ext" >"$work/left" &&
	FATE="$1	$2	$3" FILE=$file awk -F'\t' -v OFS='\t' '
		{ print ENVIRON["FILE"], $2, $3, $4, $5, ENVIRON["FATE"] }' "$work/left" >"$work/out/sites.tsv"
}
