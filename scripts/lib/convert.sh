# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Rewriting: the rules of semantic-patches/convert/series, in order, on each file, some files in
# one process of spatch; if that one hangs or dies, each in a process of its own, so that it costs
# one file. Those of the scope "unit" run on a struct's header and its users at once.
# Results are kept in the cache by what went in.

# rule_read RULE - set rule, and what its header says: $rule_id (the class of a class
# rule), $rule_step, $rule_tokens, $rule_needs (words of which one must be there, too),
# $rule_line (an extended regular expression for a line that must be there, too),
# $rule_scope ("unit": it sees the files of a unit at once; "file, unit": first each .c file by
# itself, with the headers that are its alone), $rule_marks, $rule_options,
# $rule_text. By the shell alone: this runs for each rule and file.
rule_read() {
	rule=$1 rule_id= rule_step= rule_tokens= rule_marks= rule_options= rule_text= rule_scope= rule_needs=
	rule_line=
	while read -r _line; do
		case $_line in
		"/// "*) rule_text=${rule_text:-${_line#/// }} ;;
		"// Id: "*|"// Class: "*) rule_id=${_line#*: } ;;
		"// Step: "*) rule_step=${_line#*: } ;;
		"// Tokens: "*) rule_tokens=${_line#*: } ;;
		"// Marks: "*) rule_marks=${_line#*: } ;;
		"// Scope: "*) rule_scope=${_line#*: } ;;
		"// Needs: "*) rule_needs=${_line#*: } ;;
		"// Needs-line: "*) rule_line=${_line#*: } ;;
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

# convert_prepare - set $convert_id (what decides about a result beside the rules), $rules_id (with
# the rules), $builtins and $tokens; check every rule once
convert_prepare() {
	spatch_prepare
	tokens=$repo/semantic-patches/lib/tokens
	convert_id=$({
		echo "$spatch_is"
		echo "$spatch_seconds $spatch_megabytes"
		hash_repo semantic-patches/lib/tokens semantic-patches/lib/isomorphisms-unused semantic-patches/lib/macros-linux.h \
			scripts/sgtok.c scripts/lib/convert.sh scripts/lib/spatch.sh scripts/lib/ledger.sh \
			scripts/lib/ledger.awk scripts/lib/tidy.awk scripts/lib/marked-lines.awk \
			scripts/lib/iso.awk scripts/lib/hide-attributes.awk scripts/lib/rule-sets.awk \
			scripts/lib/show-attributes.sed scripts/lib/providers semantic-patches/census/000-seen.cocci
		cat "$spatch_std" "$spatch_iso" | sha256sum
	} | hash_stdin)
	rules_id=$({ echo "$convert_id"; hash_repo semantic-patches/convert semantic-patches/census; } | hash_stdin)
	builtins=$cache/rules/$rules_id/builtins.h
	[ -f "$builtins" ] && return 0
	_new=$cache/rules/.new.$$
	mkdir -p "$_new" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	spatch_files "$_new"
	{
		rules_convert | sed 's/^/patch /'
		printf 'context %s\n' "$repo"/semantic-patches/census/*.cocci
	} >"$_new/list"
	while read -r _m _r; do
		[ -f "$_r" ] || die "$_r is named in semantic-patches/convert/series but does not exist"
		rule_parses "$_m" "$_r" "$_new"
	done <"$_new/list"
	while read -r _m _r; do
		rule_read "$_r"
		echo "$rule_tokens $rule_needs"
	done <"$_new/list" | tr -s ' ' '\n' | sort -u >"$_new/words"
	while read -r _m _r; do
		rule_read "$_r"
		printf '%s\t%s\t%s\t%s\t%s\n' "$(hash_stdin <"$_r")" "$rule_tokens" "${rule_needs:--}" \
			"$(sed -n 's/^+//p' "$_r" | grep -owE -f "$_new/words" | sort -u | paste -sd' ')" "$rule_id"
	done <"$_new/list" >"$_new/rules"
	install_result "$_new" "$cache/rules/$rules_id"
}

# rule_sets - for the names of $tmpd/with: "FILE<TAB>ID" in $tmpd/sets. ID is made of $convert_id and of
# those rules that can see anything in the file, or in its unit; $cache/convert/ID/rules names these.
rule_sets() {
	_rules=$cache/rules/$rules_id
	tr '\0' '\n' <"$tmpd/with" >"$tmpd/names"
	(cd "$linux" && xargs -0 -r grep -HoZwE -f "$_rules/words" -- <"$tmpd/with") | tr '\0' '\t' | sort -u |
		awk -f "$repo/scripts/lib/rule-sets.awk" what=rules "$_rules/rules" what=units "$tmpd/units" \
			what=names "$tmpd/names" what=words - >"$tmpd/numbers" &&
	cut -f2 "$tmpd/numbers" | sort -u | while read -r _set; do
		awk -v set="$_set" '
		BEGIN { n = split(set, s, ","); for (i = 1; i <= n; i++) in_[s[i]] }
		FNR in in_' "$_rules/rules" >"$tmpd/set"
		_id=$({ echo "$convert_id"; cat "$tmpd/set"; } | hash_stdin)
		printf '%s\t%s\n' "$_set" "$_id"
		[ -f "$cache/convert/$_id/rules" ] ||
			{ mkdir -p "$cache/convert/$_id" && cut -f5 "$tmpd/set" >"$cache/convert/$_id/rules.$$" &&
			mv "$cache/convert/$_id/rules.$$" "$cache/convert/$_id/rules"; } ||
			die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	done >"$tmpd/set.ids" &&
	awk -F'\t' '
	what == "ids" { id[$1] = $2; next }
	{ print $1 "\t" id[$2] }' what=ids "$tmpd/set.ids" what=numbers "$tmpd/numbers" >"$tmpd/sets"
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
			tr '\n\t' '\1\1' | tr '\0' '\n' | sed -n 'n; s|^\(\./\)*||p' | grep -v "$(printf '\1')" |
			tr '\n' '\0')
	done >"$tmpd/named"
	sort -zu "$tmpd/named"
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

# tree_with_tokens [FILTER KEY] - $tmpd/files and $tmpd/with for the whole tree. FILTER is such as
# files_with_tokens, KEY what it depends on. To read 1.3 GB each
# time would be most of a warm run: what was found in a file is kept by size and time.
tree_with_tokens() {
	files_in_tree
	_state=$cache/words/$({ echo "$linux $*"; target_words; } | hash_stdin)
	mkdir -p "$cache/words" && touch "$_state" ||
		die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	: >"$tmpd/ask"
	awk -F'\t' -v ask="$tmpd/ask" '
	what == "old" { old[$1 FS $2] = $3; next }
	$0 in old { print $0 FS old[$0]; next }
	{ printf "%s%c", $1, 0 >ask }' what=old "$_state" what=new "$tmpd/tree" >"$tmpd/known" &&
	"${1:-files_with_tokens}" "$tmpd/ask" | tr '\0' '\n' >"$tmpd/hits" &&
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

# has_needed - does $words have what the rule at hand is about?
has_needed() {
	has_words "$rule_tokens" || return 1
	[ -z "$rule_needs" ] || has_words "$rule_needs" || return 1
	_foreseen
}

# _foreseen - the name of a result is made of the rules that can be asked: one more would be a lie
_foreseen() {
	case $rules_in in
	*" $rule_id "*) ;;
	*) die "rule $rule_id is asked about $file, and rule-sets.awk did not foresee it - a bug of ours, please report it" ;;
	esac
}

# has_line FILE - has FILE a line as the rule at hand wants one, if it does?
has_line() {
	[ -z "$rule_line" ] || grep -qE -e "$rule_line" -- "$1"
}

# _step_of RULE MODE FILE - set $_step to where the cache keeps what spatch makes of FILE
_step_of() {
	_step=$({
		printf "%s\n" "$2" "${3##*.}" "$spatch_seconds s CPU" "$spatch_megabytes MB"
		cat -- "$builtins" "$1" "$3"
	} | sha256sum)
	_step=${_step%% *}
	_step=$cache/spatch/${_step%"${_step#??}"}/$_step
}

# _spatch RULE MODE FILE - run one rule on one file, in a directory that is ours;
# the diff goes to stdout in context mode, in patch mode FILE is changed.
# Prints nothing else; returns spatch's code, 124 for out of time, 125 for out of memory. What spatch made of
# the same text by the same rule is taken from the cache: a changed rule costs that
# rule, and what comes after it on the files that it now changes otherwise.
# RULE has been read by rule_read.
_spatch() {
	_step_of "$@"
	if [ ! -d "$_step" ]; then
		_spatch_run "$@" || return
		install_result "$work/step" "$_step" ||
			die "cannot write in $cache - is the disk full?"
	fi
	_cpu=
	[ ! -f "$_step/cpu" ] || { read -r _cpu; read -r _cpu; } <"$_step/cpu"
	if [ "$apart" = yes ]; then _times=$work/cpu; else _times=$tmpd/cpu; fi
	printf "%s\t%s\n" "$rule_id" "$_cpu" >>"$_times"
	[ ! -f "$_step/changed" ] || cp "$_step/changed" "$3"
	[ ! -s "$_step/out" ] || cat "$_step/out"
	read -r _rc <"$_step/rc"
	[ "$_rc" -eq 0 ] || cp "$_step/err" "$work/err"
	return "$_rc"
}

# _spatch_run RULE MODE FILE - what _spatch keeps, as $work/step: out, changed, err, rc, and
# cpu, the time of the processor that it took, as the shell prints it.
# Fails if spatch was ended by a signal: that is no property of the file.
_spatch_run() {
	rm -rf "$work/step"
	mkdir "$work/step" && cp -- "$3" "$work/in.${3##*.}" || die "cannot write in $work - is the disk full?"
	_spatch_on "$1" "$2" "$work/step" "$work/in.${3##*.}"
	# SIGXCPU
	if [ "$_rc" -eq 152 ]; then
		_rc=124
	elif grep -q "^Fatal error: .*[Oo]ut of memory" "$work/step/err"; then
		_rc=125
	elif [ "$_rc" -ge 128 ]; then
		return "$_rc"
	fi
	echo "$_rc" >"$work/step/rc"
	if [ "$2" = patch ]; then
		rm "$work/step/out"
		cmp -s "$3" "$work/in.${3##*.}" || mv "$work/in.${3##*.}" "$work/step/changed"
	fi
}

# _spatch_on RULE MODE DIR WHAT... - run spatch on WHAT, as spatch names it, with a limit on its
# time; DIR gets out, err and cpu. Sets $_rc.
_spatch_on() {
	_rc=0 _on=$1 _dir=$3
	if [ "$2" = patch ]; then _mode="-D patch --in-place"; else _mode="-D $2 -U 0"; fi
	shift 3
	# shellcheck disable=SC2046,SC2086 # options of our own, several words
	(
		spatch_limited "$_dir" --sp-file "$_on" \
			$(echo "$rule_options" | sed "s/--include-headers//") $_mode \
			--iso-file "${builtins%/*}/rules.iso" --macro-file-builtins "$builtins" "$@"
		_rc=$?
		times >"$_dir/cpu"
		exit "$_rc"
	) >"$_dir/out" 2>"$_dir/err" </dev/null || _rc=$?
}

# _ahead RULE MODE NAME MEMBER... - what _spatch will be asked for the texts NAME.$_ext of the
# members, by one process for all: to start spatch and to read a rule is a third of the time that
# one file takes. Where anything goes wrong nothing is kept, and each is asked for by itself.
_ahead() {
	_by=$1 _how=$2 _name=$3 _lot=$tmpd/lot
	shift 3
	[ "$#" -gt 1 ] || return 0
	rm -rf "$_lot"
	mkdir "$_lot" || die "cannot write in $tmpd - is the disk full?"
	for _m; do
		_at "$_m"
		_step_of "$_by" "$_how" "$work/$_name.$_ext"
		[ ! -d "$_step" ] || continue
		_in=$_m/in.$_ext
		mkdir "$_lot/$_m" && cp -- "$work/$_name.$_ext" "$_lot/$_in" &&
		printf '%s\t%s\t%s\t%s\n' "$_m" "$_in" "$work/$_name.$_ext" "$_step" >>"$_lot/list" ||
			die "cannot write in $tmpd - is the disk full?"
	done
	[ -f "$_lot/list" ] && [ "$(wc -l <"$_lot/list")" -gt 1 ] || return 0
	# a group of files is one program to spatch: each file is one of its own
	cut -f2 "$_lot/list" | sed 'G' >"$_lot/groups"
	_spatch_on "$_by" "$_how" "$_lot" --file-groups groups
	[ "$_rc" -eq 0 ] && ! grep -qv '^warning: ' "$_lot/err" || return 0
	# to each its share of the time, by size
	(cd "$_lot" && cut -f2 list | xargs wc -c) | awk -v dir="$_lot/" '
		what == "cpu" && FNR == 2 { split($0, t, /[ms ]+/); time = 60 * (t[1] + t[3]) + t[2] + t[4] }
		what == "cpu" || $2 == "total" { next }
		{ size[$2] = $1; sum += $1 }
		END {
			for (f in size) {
				out = dir f
				sub(/in\..$/, "cpu", out)
				printf "0m0s 0m0s\n0m%.3fs 0m0s\n", time * size[f] / sum >out
				close(out)
			}
		}' what=cpu "$_lot/cpu" what=sizes - || die "cannot write in $tmpd - is the disk full?"
	while IFS='	' read -r _m _in _text _step; do
		echo 0 >"$_lot/$_m/rc" && : >"$_lot/$_m/err" || die "cannot write in $tmpd - is the disk full?"
		if [ "$_how" = context ]; then
			awk -v file="$_in" '$1 == "---" && $2 ~ "/in[.].$" { on = $2 == file } on' "$_lot/out" >"$_lot/$_m/out"
		elif ! cmp -s "$_text" "$_lot/$_in"; then
			mv "$_lot/$_in" "$_lot/$_m/changed"
		fi
		rm -f "$_lot/$_in"
		install_result "$_lot/$_m" "$_step" || die "cannot write in $cache - is the disk full?"
	done <"$_lot/list"
}

# _lost RC - note in $work/status what a failed spatch of the rule at hand means for the
# ledger
_lost() {
	if [ "$1" -eq 124 ]; then
		printf 'timeout\t%s\t%s\n' "$rule_id" "$rule_tokens" >>"$work/status"
		warn "rule $rule_id did not end in $spatch_seconds seconds on $file"
	elif [ "$1" -eq 125 ]; then
		printf 'crash\t%s\t%s\n' "$rule_id" "$rule_tokens" >>"$work/status"
		warn "rule $rule_id wanted more than $spatch_megabytes MB of memory on $file"
	elif [ "$1" -ge 128 ]; then
		# not a property of the file: nothing of this run may be kept
		warn "spatch was ended by signal $(($1 - 128)) on $file, rule $rule_id - run again"
		return 1
	else
		printf 'crash\t%s\t%s\n' "$rule_id" "$rule_tokens" >>"$work/status"
		warn "spatch failed with exit code $1 on $file, rule $rule_id: $(tail -n 1 "$work/err")"
	fi
}

# unit_users DIR - its .c files that map, unmap or sync a list, or include a header of DIR
# and name a list that a struct in it holds, NUL after each: who only moves such a list has
# a say, too
unit_users() {
	cd "$linux" && find "$1" -maxdepth 1 -type f -name "*.c" -print0 | grep -zvP "[\t\n]" >"$tmpd/dir"
	{
		xargs -0 -r grep -lZwE "(ib_)?dma_(map|unmap|sync)_sg(_attrs|_for_cpu|_for_device)?" -- <"$tmpd/dir"
		grep -lsE "^[[:blank:]]*struct (scatterlist|sg_table)[[:blank:]][^();]*;" -- "$1"/*.h | while IFS= read -r _h; do
			_lists=$(sed -n "s/^[[:blank:]]*struct \(scatterlist\|sg_table\)[[:blank:]]\([^();]*\);.*/\2/p" "$_h" |
				tr -cs "[:alnum:]_" "\n" | grep "^[[:alpha:]_]" | sort -u | paste -sd"|")
			[ -z "$_lists" ] || xargs -0 -r grep -lZF "\"${_h##*/}\"" -- <"$tmpd/dir" |
				xargs -0 -r grep -lZwE "$_lists" --
		done
	} | sort -zu
}

# structs_of_lists HEADER - the structs in it that hold a pointer to a list, one a line
structs_of_lists() {
	awk '
	match($0, /^([a-z_]+ )*struct [A-Za-z_0-9]+( \{|$)/) {
		n = split($0, word, " ")
		name = word[word[n] == "{" ? n - 1 : n]
	}
	/^}/ { name = "" }
	name != "" && /^[[:blank:]]*struct scatterlist[[:blank:]]*\*[^();]*;/ && !(name in seen) {
		seen[name]
		print name
	}' "$1"
}

# lists_of HEADER - the names of such pointers, for a regular expression
lists_of() {
	sed -n "s/^[[:blank:]]*struct scatterlist[[:blank:]]*\(\*[^();]*\);.*/\1/p" "$1" |
		tr -cs "[:alnum:]_" "\n" | grep "^[[:alpha:]_]" | sort -u | paste -sd"|"
}

# unit_ties DIR - "FILE<TAB>HEADER" for its .c files that name such a struct and a list of a
# header beside them: they may have it by way of another header
unit_ties() {
	cd "$linux" && grep -lsE "^[[:blank:]]*struct scatterlist[[:blank:]]*\*[^();]*;" -- "$1"/*.h | while IFS= read -r _h; do
		_structs=$(structs_of_lists "$_h" | paste -sd"|")
		[ -z "$_structs" ] || grep -lsE "\<struct ($_structs)\>" -- "$1"/*.c | tr "\n" "\0" |
			xargs -0 -r grep -lE "(->|\.)($(lists_of "$_h"))\>" -- | while IFS= read -r _f; do
			printf '%s\t%s\n' "$_f" "$_h"
		done
	done
}

# convert_units - what rules of the scope "unit" see together: those files of a directory,
# and the headers beside them that hold structs, as far as they hang together by #include.
# "FILE<TAB>NUMBER" in $tmpd/units, of those units that hold a file of $tmpd/with; all
# files of these are in $tmpd/with then.
convert_units() {
	: >"$tmpd/ties"
	tr '\0' '\n' <"$tmpd/with" | sed -n 's|/[^/]*$||p' | sort -u | while IFS= read -r _dir; do
		unit_users "$_dir"
		(unit_ties "$_dir") >>"$tmpd/ties"
	done >"$tmpd/users"
	cut -f1 "$tmpd/ties" | tr '\n' '\0' | sort -zu -o "$tmpd/users" - "$tmpd/users"
	(cd "$linux" && xargs -0 -r grep -HZoE '^[[:blank:]]*#[[:blank:]]*include[[:blank:]]*"[^"/]+"' -- <"$tmpd/users") |
		tr '\0' '\t' | awk -F'\t' '{
			dir = $1
			sub(/[^\/]*$/, "", dir)
			split($0, q, "\"")
			print $1 "\t" dir q[2] }' >"$tmpd/includes"
	cat "$tmpd/ties" >>"$tmpd/includes"
	cut -f2 "$tmpd/includes" | sort -u | tr '\n' '\0' |
		(cd "$linux" && xargs -0 -r grep -lsE '^struct [A-Za-z_0-9]+( \{|$)' --) >"$tmpd/headers"
	tr '\0' '\n' <"$tmpd/with" >"$tmpd/asked"
	awk -F'\t' -v OFS='\t' '
	function root(f) {
		while (up[f] != f)
			f = up[f]
		return f
	}
	what == "asked" { asked[$0]; next }
	what == "headers" { header[$0]; next }
	!($2 in header) { next }
	{
		for (i = 1; i <= 2; i++)
			if (!($i in up))
				up[$i] = $i
		up[root($1)] = root($2)
	}
	END {
		for (f in up)
			if (f in asked)
				wanted[root(f)]
		for (f in up)
			if (root(f) in wanted)
				print f, root(f)
	}' what=asked "$tmpd/asked" what=headers "$tmpd/headers" what=includes "$tmpd/includes" |
		sort | awk -F'\t' -v OFS='\t' '
		!($2 in number) { number[$2] = ++n }
		{ print $1, number[$2] }' >"$tmpd/units"
	cut -f1 "$tmpd/units" | sort -u - "$tmpd/asked" | tr '\n' '\0' >"$tmpd/with"
}

# convert_results - for the NUL-terminated names of $tmpd/with, where the result of each
# is or will be: "FILE<TAB>directory" in $tmpd/map. What is not there yet is in lists of
# the same form, named in $tmpd/todo: N.unit is a unit, N.apart some files that only go
# the same way. The name of a result is what went in: rules and tools, texts, path.
# A result directory holds:
#   conv.c or conv.h  the converted text (only if it differs)   diff  the change
#   sites.tsv         the ledger's rows of this file            rules ids that changed it
#   status            losses    e0, e1 ok or no
#   joint             is there if a rule changed this and other files in one step
#   beside/           the converted headers of the unit
#   cpu               "RULE<TAB>time" of each run of spatch, for all of a unit; no time: not known
convert_results() {
	convert_units
	rm -rf "$tmpd/unit"
	mkdir "$tmpd/unit"
	: >"$tmpd/unit/0"	# sha256sum wants one
	(cd "$linux" && xargs -0 -r sha256sum -z -- <"$tmpd/with") | tr '\0' '\n' >"$tmpd/sums"
	[ "$(wc -l <"$tmpd/sums")" -eq "$(tr -cd "\\0" <"$tmpd/with" | wc -c)" ] ||
		die "not every file of $linux could be read, see above"
	awk -v dir="$tmpd/unit/" '
	what == "units" { split($0, u, "\t"); unit[u[1]] = u[2]; next }
	substr($0, 67) in unit { print >(dir unit[substr($0, 67)]) }' \
		what=units "$tmpd/units" what=sums "$tmpd/sums" &&
	(cd "$tmpd/unit" && sha256sum -- *) >"$tmpd/unit.sums" || die "cannot write in $tmpd - is the disk full?"
	rule_sets
	awk -v dir="$cache/convert/" '
	what == "units" { split($0, u, "\t"); unit[u[1]] = u[2]; next }
	what == "sets" { split($0, u, "\t"); set[u[1]] = u[2]; next }
	what == "of" { sum[substr($0, 67)] = substr($0, 1, 64); next }
	{
		name = substr($0, 67)
		print name "\t" dir set[name] "/" (name in unit ? sum[unit[name]] : substr($0, 1, 64)) "/" name
	}' what=units "$tmpd/units" what=sets "$tmpd/sets" what=of "$tmpd/unit.sums" what=sums "$tmpd/sums" >"$tmpd/map"
	while IFS='	' read -r _f _d; do
		[ -f "$_d/e0" ] || printf '%s\t%s\n' "$_f" "$_d"
	done <"$tmpd/map" >"$tmpd/missing"
	# A unit is done in one go, whatever of it is missing.
	: >"$tmpd/alone"
	awk -F'\t' -v dir="$tmpd/unit/" -v alone="$tmpd/alone" '
	what == "units" { unit[$1] = $2; next }
	what == "map" && $1 in unit { print >(dir unit[$1] ".unit"); next }
	what == "map" { next }
	!($1 in unit) { print >alone; next }
	!(unit[$1] in seen) { seen[unit[$1]]; print dir unit[$1] ".unit" }
	' what=units "$tmpd/units" what=map "$tmpd/map" what=missing "$tmpd/missing" >"$tmpd/todo"
	awk -v jobs="$jobs" -v dir="$tmpd/unit/" -v suffix=.apart -v most=24 -v least=1 \
		-f "$repo/scripts/lib/lots.awk" "$tmpd/alone" >>"$tmpd/todo"
}

# convert_list LIST - convert the files of $linux that LIST names, each with the place of its
# result; what LIST is called says if they are a unit
convert_list() {
	case $1 in
	*.apart) apart=yes ;;
	*) apart=no ;;
	esac
	cp -- "$1" "$tmpd/members" || return 1
	members= joined=
	: >"$tmpd/sums"
	while IFS='	' read -r file _result; do
		_member=$((${_member:-0} + 1))
		members="$members $_member"
		# of the mapping core nothing changes
		[ -n "$(provider "$file")" ] || joined="$joined $_member"
		_set=${_result#"$cache/convert/"}
		rules_in=" $(tr "\n" " " <"$cache/convert/${_set%%/*}/rules") "
		eval "file_$_member=\$file result_$_member=\$_result rules_in_$_member=\$rules_in"
		work=$tmpd/work.$_member
		mkdir "$work" && cp -- "$linux/$file" "$work/orig.${file##*.}" || return 1
		_hash=$(hash_stdin <"$work/orig.${file##*.}")
		printf '%s  %s\n' "$_hash" "$file" >>"$tmpd/sums"
		[ "$apart" = no ] || _as_named "$file" "$_result" || return 1
	done <"$tmpd/members"
	if [ "$apart" = no ]; then
		_hash=$(hash_stdin <"$tmpd/sums")
		# shellcheck disable=SC2154 # set by eval
		_as_named "$file_1" "$result_1" || return 1
	fi
	_convert_members || return 1
	mkdir -p "$cache/convert" || return 1
	# of a unit, one has the time of all: a .c file, since headers are left out of tables
	for _member in $members; do
		_at "$_member"
		[ "$_ext" != c ] || break
	done
	[ ! -f "$tmpd/cpu" ] || mv "$tmpd/cpu" "$work/cpu" || return 1
	for _member in $members; do
		_at "$_member"
		[ ! -f "$work/cpu" ] || mv "$work/cpu" "$work/out/cpu" || return 1
		_new=$cache/convert/.new.$$
		rm -rf "$_new"
		mkdir "$_new" && cp -r -- "$work"/out/* "$_new/" && touch "$_new/status" || return 1
		eval "install_result \"\$_new\" \"\$result_$_member\"" || return 1
	done
}

# _as_named FILE RESULT - is what we have read, $_hash, what RESULT is called after?
_as_named() {
	case $2 in
	*/"$_hash"/*) ;;
	*) warn "$1 was changed while we read it - run again"; return 1 ;;
	esac
}

# _at MEMBER - set $file, $_ext, $work, $rules_in, $words and $open to those of a file of the list
_at() {
	eval "file=\$file_$1 rules_in=\$rules_in_$1 words=\${words_$1:-} open=\${open_$1:-}"
	_ext=${file##*.}
	work=$tmpd/work.$1
}

# provider FILE - if FILE is part of the mapping core itself, print why it is left alone
provider() {
	while IFS='	' read -r _pattern _why; do
		# shellcheck disable=SC2254 # a pattern is meant
		case $1 in $_pattern) echo "$_why"; break ;; esac
	done <"$repo/scripts/lib/providers"
}

# _convert_members - the work of convert_one: from orig.$_ext of each member to its out
_convert_members() {
	rules_convert >"$tmpd/rules"
	joint=yes
	_convert_texts || return 1
	if [ "$joint" = undone ]; then
		# half of a step in several files is none
		joint=no
		_convert_texts || return 1
	fi
	for _member in $members; do
		_at "$_member"
		if [ -n "$(provider "$file")" ]; then
			_left_whole left provider "$(provider "$file")" || return 1
			: >"$work/out/rules"
			echo - >"$work/out/e1"
			echo ok >"$work/out/e0"
			continue
		fi
		cut -d: -f1 "$work/versions" >"$work/out/rules"
		if [ -s "$work/out/rules" ]; then
			cp "$work/conv.$_ext" "$work/out/conv.$_ext"
			diff -u --label "a/$file" --label "b/$file" \
				"$work/orig.$_ext" "$work/conv.$_ext" >"$work/out/diff" || :
			[ ! -f "$work/joint" ] || : >"$work/out/joint"
			[ "$apart" = yes ] || _beside || return 1
		fi
	done
	_stable || return 1
	_left_ones=
	for _member in $members; do
		_at "$_member"
		[ -f "$work/out/e0" ] || _left_ones="$_left_ones $_member"
	done
	# shellcheck disable=SC2086 # numbers
	_class $_left_ones && _see $_left_ones || return 1
	for _member in $_left_ones; do
		_at "$_member"
		_close_ledger
		cp "$work/status" "$work/out/status"
	done
}

# _beside - the converted headers of the unit go with the member at hand, and a .c file that
# it includes
_beside() {
	_header=
	for _other in $members; do
		eval "_header=\$file_$_other"
		case $_header in
		*.h) ;;
		*) grep -qF "include \"${_header##*/}\"" "$work/orig.$_ext" || continue ;;
		esac
		if [ "$_other" != "$_member" ] && [ -s "$tmpd/work.$_other/versions" ]; then
			mkdir -p "$work/out/beside" &&
			cp -- "$tmpd/work.$_other/conv.${_header##*.}" "$work/out/beside/${_header##*/}" || return 1
		fi
	done
}

# _convert_texts - all rules and tidy on all members: conv.$_ext, and in versions
# "RULE:text" of those that changed it. Sets joint=undone if tidy took back the change of
# a file that a rule changed together with others.
_convert_texts() {
	for _member in $members; do
		_at "$_member"
		rm -rf "$work/out" "$work/joint"
		mkdir "$work/out"
		: >"$work/status"
		: >"$work/versions"
		chmod u+w "$work/orig.$_ext"
		cp -- "$work/orig.$_ext" "$work/v.$_ext"
	done
	_rules_over v || return 1
	for _member in $members; do
		_at "$_member"
		awk -f "$repo/scripts/lib/tidy.awk" "$work/orig.$_ext" "$work/v.$_ext" \
			>"$work/conv.$_ext" 2>"$work/err" || return 1
		cmp -s "$work/orig.$_ext" "$work/conv.$_ext" || continue
		# either no rule changed anything or tidy says why it took all back
		: >"$work/versions"
		[ ! -s "$work/err" ] || warn "$file: $(cat "$work/err")"
		[ ! -f "$work/joint" ] || joint=undone
	done
}

# _rules_over NAME - all rules on the text NAME.$_ext of each member
_rules_over() {
	for _member in $members; do
		_at "$_member"
		words_of "$work/$1.$_ext"
		case "$joined " in *" $_member "*) ;; *) words= ;; esac
		eval "words_$_member=\$words"
	done
	while read -r _r; do
		rule_read "$_r"
		if [ -n "$rule_scope" ] && [ "$apart" = no ] && [ "$joined" != " 1" ]; then
			[ "$rule_scope" = unit ] || _rule_on_parts "$1" || return 1
			[ "$joint" = no ] || _rule_on_unit "$1" || return 1
			continue
		fi
		_asked=
		for _member in $members; do
			_at "$_member"
			! has_needed || ! has_line "$work/$1.$_ext" || _asked="$_asked $_member"
		done
		# shellcheck disable=SC2086 # numbers
		_ahead "$_r" patch "$1" $_asked
		for _member in $_asked; do
			_at "$_member"
			_apply "$_r" "$work/$1.$_ext" "$work/next.$_ext" || return 1
			cmp -s "$work/$1.$_ext" "$work/next.$_ext" || _version "$1"
		done
	done <"$tmpd/rules"
}

# _version NAME - next.$_ext is what the rule at hand has made of NAME.$_ext
_version() {
	mv "$work/next.$_ext" "$work/$1.$_ext"
	if [ "$1" = v ]; then
		_i=$(($(wc -l <"$work/versions") + 1))
		cp "$work/v.$_ext" "$work/v$_i.$_ext"
		printf '%s:%s\n' "$rule_id" "$work/v$_i.$_ext" >>"$work/versions"
	fi
	words_of "$work/$1.$_ext"
	eval "words_$_member=\$words"
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

# What stands before each file where those of a unit are one text: a struct is known in
# the .c files, with the types of its members, only there.
unit_mark="struct sg2phyr_unit__"

# _unit_text NAME - the texts NAME.$_ext of all members as one, headers first
_unit_text() {
	for _kind in h c; do
		for _member in $joined; do
			_at "$_member"
			[ "$_ext" = "$_kind" ] || continue
			printf "%s%s;\n" "$unit_mark" "$_member"
			awk -f "$repo/scripts/lib/hide-attributes.awk" "$work/$1.$_ext"
		done
	done
}

# _elsewhere OLD NEW DIR - is a list that a struct of the header OLD has, and not that of NEW,
# read by a file that is no member, in DIR or in what stands beside it?
_elsewhere() {
	structs_of_lists "$1" | sort >"$tmpd/had"
	_gone=$(structs_of_lists "$2" | sort | comm -23 "$tmpd/had" - | paste -sd"|")
	[ -n "$_gone" ] || return 1
	_lists=$(lists_of "$1")
	cut -f1 "$tmpd/members" >"$tmpd/had"
	(cd "$linux" && grep -rlE --include="*.[ch]" "\<struct ($_gone)\>" -- "${3%/*}" |
		grep -vxFf "$tmpd/had" | tr "\n" "\0" |
		xargs -0 -r grep -lE "(->|\.)($_lists)\>" -- | grep -q .)
}

# _rule_on_parts NAME - the rule at hand on each .c file of the unit with the headers that no
# other member includes: what the others do with lists and names of their own says nothing
# of its. Half of a step is none: with joint=no only those without such a header.
_rule_on_parts() {
	_whole=$joined _rc=0
	for _part in $_whole; do
		_part_of
		case $joined in
		"") continue ;;
		*" "*" "*) [ "$joint" = no ] && continue ;;
		esac
		_rule_on_unit "$1" || _rc=1
	done
	joined=$_whole
	return "$_rc"
}

# _part_of - set $joined to member $_part, if it is a .c file with what the rule is about, and the
# headers of $_whole that only it includes
_part_of() {
	joined=
	_at "$_part"
	[ "$_ext" = c ] && has_needed || return 0
	for _header in $_whole; do
		_at "$_header"
		[ "$_ext" = h ] || continue
		_users=$(grep -lsF "\"${file##*/}\"" "$tmpd"/work.*/orig.[ch])
		[ "$_users" != "$tmpd/work.$_part/orig.c" ] || joined="$joined $_header"
	done
	joined=" $_part$joined"
}

# _rule_on_unit NAME - the rule at hand on the texts NAME.$_ext of all members, as one
_rule_on_unit() {
	_all=
	for _member in $joined; do
		_at "$_member"
		_all="$_all $words "
	done
	words=$_all
	has_needed || return 0
	_unit=$tmpd/work.unit
	rm -rf "$_unit"
	mkdir "$_unit" && _unit_text "$1" >"$_unit/text.c" || die "cannot write in $tmpd - is the disk full?"
	has_line "$_unit/text.c" || return 0
	work=$_unit
	_rc=0
	_spatch "$_r" patch "$_unit/text.c" || _rc=$?
	[ "$_rc" -ne 0 ] || [ -f "$_step/changed" ] || return 0
	sed -f "$repo/scripts/lib/show-attributes.sed" "$_unit/text.c" | awk -v mark="$unit_mark" -v dir="$_unit" '
		index($0, mark) == 1 { close(out); out = dir "/" substr($0, length(mark) + 1) + 0; printf "" >out; next }
		{ print >out }' || die "cannot write in $tmpd - is the disk full?"
	for _member in $joined; do
		_at "$_member"
		[ "$_ext" = c ] || [ "$_rc" -ne 0 ] || ! _elsewhere "$work/$1.h" "$_unit/$_member" "${file%/*}" || return 0
	done
	for _member in $joined; do
		_at "$_member"
		if [ "$_rc" -ne 0 ]; then
			has_words "$rule_tokens" || continue
			[ ! -f "$_unit/err" ] || cp "$_unit/err" "$work/err"
			_lost "$_rc" || return 1
		elif ! awk 1 "$work/$1.$_ext" | cmp -s - "$_unit/$_member"; then
			case $joined in *" "*" "*) : >"$work/joint" ;; esac
			cp "$_unit/$_member" "$work/next.$_ext" && _version "$1" || return 1
		fi
	done
}

# _stable - E1: a second run of all rules changes nothing
_stable() {
	for _member in $members; do
		_at "$_member"
		cp "$work/conv.$_ext" "$work/again.$_ext"
	done
	_rules_over again || return 1
	for _member in $members; do
		_at "$_member"
		[ ! -f "$work/out/e1" ] || continue
		if [ ! -s "$work/out/rules" ]; then
			echo -
		elif cmp -s "$work/conv.$_ext" "$work/again.$_ext"; then
			echo ok
		else
			echo no
		fi >"$work/out/e1"
	done
}

# _class MEMBER... - for what is left: line, class, reason, in the order of the class rules.
# The first class of a line counts, so a rule is run only while a site that it could mark
# has none: $open has the tokens of these.
_class() {
	rules_class >"$tmpd/rules.class"
	for _member; do
		_at "$_member"
		: >"$work/classes"
		"$bin/sgtok" "$tokens" "$work/conv.$_ext" >"$work/left" || return 1
		words_of "$work/conv.$_ext"
		eval "words_$_member=\$words"
		_open
	done
	while read -r _r; do
		rule_read "$_r"
		_asked=
		for _member; do
			_at "$_member"
			has_words "$rule_tokens" || continue
			_foreseen
			words=$open
			! has_words "$rule_tokens $rule_marks" || _asked="$_asked $_member"
		done
		# shellcheck disable=SC2086 # numbers
		_ahead "$_r" context conv $_asked
		for _member in $_asked; do
			_at "$_member"
			_rc=0
			_spatch "$_r" context "$work/conv.$_ext" >"$work/log" || _rc=$?
			[ "$_rc" -eq 0 ] || _lost "$_rc" || return 1
			[ -s "$work/log" ] || continue
			awk -f "$repo/scripts/lib/marked-lines.awk" "$work/log" |
				CLASS=$rule_id REASON=$rule_text awk '
				{ printf "%s\t%s\t%s\n", $1, ENVIRON["CLASS"], ENVIRON["REASON"] }' >>"$work/classes"
			_open
		done
	done <"$tmpd/rules.class"
}

# _open - set $open to the tokens of the sites that stay and have no class yet. In a
# branch that is never taken there is nothing to see.
_open() {
	open=" $(awk -F'\t' '
		FILENAME == ARGV[1] { class[$1]; next }
		$6 != "if0" && !($2 in class) && !($4 in seen) { seen[$4]; printf "%s ", $4 }' \
		"$work/classes" "$work/left")"
	eval "open_$_member=\$open"
}

# _see MEMBER... - which lines of the original hold a target token that spatch has parsed. A
# site that a rule converted or a class rule marked has been: it is asked for the others.
_see() {
	_asked=
	for _member; do
		_at "$_member"
		: >"$work/seen"
		[ "$open" = " " ] || _asked="$_asked $_member"
	done
	rule_read "$repo/semantic-patches/census/000-seen.cocci"
	# shellcheck disable=SC2086 # numbers
	_ahead "$rule" context orig $_asked
	for _member in $_asked; do
		_at "$_member"
		_rc=0
		_spatch "$rule" context "$work/orig.$_ext" >"$work/log" || _rc=$?
		awk -f "$repo/scripts/lib/marked-lines.awk" "$work/log" >"$work/seen"
		[ "$_rc" -eq 0 ] || _lost "$_rc" || return 1
	done
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
