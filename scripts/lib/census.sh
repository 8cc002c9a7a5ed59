# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The census: every site with its class, ladder step and owner, from the ledger; and
# the border-crossing map: where code of one unit hands a scatterlist to code of
# another. Two passes of scripts/sgborder.c over the whole tree, since a border
# has two sides: what is declared, then what is used. Each pass runs in parts,
# by directory; a part is kept in the cache by the names, sizes and times of its
# files, so that a killed run goes on and a changed file costs its part.

# how many parts: the second pass reads the whole index in each of them
census_parts=8

# census_owners NAMES - for the files that NAMES lists: "FILE<TAB>section of MAINTAINERS" in $tmpd/owners, and
# "RULE<TAB>step" of the ladder in $tmpd/steps
census_owners() {
	rules_convert >"$tmpd/rules"
	while read -r _r; do
		rule_read "$_r"
		printf '%s\t%s\n' "$rule_id" "$rule_step"
	done <"$tmpd/rules" >"$tmpd/steps"
	if [ -f "$linux/MAINTAINERS" ]; then
		awk -f "$repo/scripts/lib/owners.awk" what=sections "$linux/MAINTAINERS" \
			what=files "$1" >"$tmpd/owners"
	else
		warn "$linux has no MAINTAINERS: no owners"
		sed 's/$/	-/' "$1" >"$tmpd/owners"
	fi
}

# census_sites FORM [PATH...] - print each site with its class, ladder step and owner as
# FORM (tsv, json, summary); 1 if any was lost
census_sites() {
	_form=$1
	shift
	migrate_convert "$@"
	_rc=0
	cut -f1 "$tmpd/map" >"$tmpd/names"
	census_owners "$tmpd/names" || return "$EXIT_USAGE"
	migrate_cat "$tmpd/map" sites.tsv >"$tmpd/sites"
	awk -v form="$_form" -f "$repo/scripts/lib/subsystem.awk" -f "$repo/scripts/lib/census-sites.awk" what=steps "$tmpd/steps" \
		what=owners "$tmpd/owners" what=sites "$tmpd/sites" || return "$EXIT_USAGE"
	awk -F'\t' '
		{ n[$6]++ }
		END {
			printf "%d sites: %d converted, %d left, %d lost\n", NR, n["converted"], n["left"], n["lost"]
			exit n["lost"] > 0
		}' "$tmpd/sites" >"$tmpd/totals" || _rc=$EXIT_FINDINGS
	say "$(cat "$tmpd/totals")"
	return "$_rc"
}

# census_prepare - set $census_id: what else decides about a result
census_prepare() {
	need parallel parallel
	census_id=$({
		hash_files "$repo/scripts/sgborder.c" "$repo/scripts/sgtok.c"
		hash_repo scripts/lib/census.sh scripts/lib/border.awk scripts/lib/border.bridges \
			scripts/lib/border.library compat/overlay/include kernel-series/overlay/include
		echo "$census_parts $spatch_seconds"
	} | hash_stdin)
}

# census_border PATH... - print the map of these, or of all; 1 if anything was lost
census_border() {
	census_prepare
	[ "$#" -eq 0 ] || files_list "$@" >"$tmpd/files" || exit "$EXIT_USAGE"
	[ "$#" -eq 0 ] || [ -s "$tmpd/files" ] || die "there is no .c or .h file in $*"
	# programs that run outside the kernel have scatterlists of their own
	(cd "$linux" && find . \( -name .git -o -path ./tools -o -path ./scripts -o -path ./usr \
		-o -path ./Documentation \) -prune -o -type f \
		\( -name '*.[ch]' -o -name Makefile -o -name Kbuild \) -printf '%P\t%s %T@\0') |
		tr '\n\0' '\1\n' | sort >"$tmpd/tree"
	_final=$cache/border/$({ echo "$census_id"; cat "$tmpd/tree"; } | hash_stdin)
	[ -f "$_final/sites.tsv" ] || _census_tree || exit "$EXIT_USAGE"
	if [ "$#" -eq 0 ]; then
		cp "$_final/sites.tsv" "$tmpd/sites.tsv"
	else
		tr '\0' '\n' <"$tmpd/files" >"$tmpd/wanted"
		awk -F'\t' 'NR == FNR { want[$0]; next } FNR == 1 || $1 in want' \
			"$tmpd/wanted" "$_final/sites.tsv" >"$tmpd/sites.tsv"
	fi
	if [ "$summary" -eq 1 ]; then
		awk -F'\t' 'FNR > 1 { print $4 }' "$tmpd/sites.tsv" | sort -u >"$tmpd/units"
		awk -F'\t' -f "$repo/scripts/lib/border-order.awk" \
			what=units "$tmpd/units" what=sites "$_final/sites.tsv"
	else
		cat "$tmpd/sites.tsv"
	fi
	_census_totals
}

# _census_totals - what $tmpd/sites.tsv adds up to, on stderr; 1 if it has losses
_census_totals() {
	awk -F'\t' '
	FNR == 1 { next }
	$5 == "LOST" { lost[$6] += $11; next }
	$5 == "LIB" { lib++; next }
	$10 ~ /^in / { in_struct++; next }
	$6 ~ /^(export|ops|member)$/ { far += $11; next }
	{ n[$5]++ }
	END {
		printf "T\t%d places hand a list to another unit, %d take one; as seen from the other side: %d\n",
			n["OUT"], n["IN"], far
		printf "T\t%d pass a struct that has one; %d use the scatterlist library, which is no border\n",
			in_struct, lib
		for (r in lost)
			printf "L\t%d %s\n", lost[r], r
	}' "$tmpd/sites.tsv" | sort >"$tmpd/totals"
	sed -n 's/^T	//p' "$tmpd/totals" | while read -r _line; do say "$_line"; done
	grep -q '^L' "$tmpd/totals" || return "$EXIT_CLEAN"
	warn "lost, see the rows with LOST: $(sed -n 's/^L	//p' "$tmpd/totals" | paste -sd, | sed 's/,/, /g')"
	return "$EXIT_FINDINGS"
}

# _census_tree - make $_final for the tree of $tmpd/tree
_census_tree() {
	# a name with a TAB or line feed cannot stand in a table
	awk -F'\t' -v parts="$census_parts" -v dir="$tmpd" '
	BEGIN { for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i }
	$1 ~ /(^|\/)(Makefile|Kbuild)$/ { next }
	NF != 2 || /\001/ {
		sub(/\t[0-9]+ [0-9.]+$/, "")
		gsub(/[\t\001]/, "?")
		printf "X\t%s\t0\tname\t-\n", $0 >(dir "/lost")
		next
	}
	{
		d = $1; sub(/[^\/]*$/, "", d)
		if (!(d in part)) {
			h = 0
			for (i = 1; i <= length(d); i++)
				h = (h * 31 + code[substr(d, i, 1)]) % 65521
			part[d] = h % parts
		}
		print >(dir "/part." part[d])
	}' "$tmpd/tree" || return 1
	[ -f "$tmpd/lost" ] || : >"$tmpd/lost"
	_census_pass d "$census_id" - - || return 1
	cat "$tmpd"/done.d.* "$tmpd/lost" >"$tmpd/index" || return 1
	"$bin/sgborder" -n "$tmpd/index" >"$tmpd/tokens" || return 1
	LC_ALL=C sort -o "$tmpd/tokens" "$tmpd/tokens"
	_census_pass u "$(grep -v '^X' "$tmpd/index" | { echo "$census_id"; cat; } | hash_stdin)" \
		"$tmpd/index" "$tmpd/tokens" || return 1
	(cd "$linux" && find . -name .git -prune -o -type f \( -name Makefile -o -name Kbuild \) -print0 |
		xargs -0 -r grep -lE '^obj-' -- | sed 's|^\./||; s|/[^/]*$||') >"$tmpd/built" || :
	_census_bridges >"$tmpd/bridges" || return 1
	_new=$cache/border/.new.$$
	rm -rf "$_new"
	mkdir -p "$_new" || die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$repo/scripts/lib/border.library" >"$tmpd/library"
	{
		printf 'path\tline\tcol\tunit\tdir\tkind\tname\tpeer\twhere\tcarries\tn\tbridge\n'
		awk -F'\t' -f "$repo/scripts/lib/border.awk" \
			what=built "$tmpd/built" what=library "$tmpd/library" what=bridges "$tmpd/bridges" \
			what=index "$tmpd/index" what=use "$tmpd"/done.u.* |
			sort -t '	' -k1,1 -k2,2n -k3,3n -k5
	} >"$_new/sites.tsv" || return 1
	install_result "$_new" "$_final"
}

# _census_bridges - the lines of border.bridges, but only functions that we have
_census_bridges() {
	find "$repo/compat/overlay/include" "$repo/kernel-series/overlay/include" -name '*.h' \
		-exec cat {} + >"$tmpd/overlay.h" || return 1
	sed 's/#.*//; /^[[:space:]]*$/d' "$repo/scripts/lib/border.bridges" |
	while IFS='	' read -r _dir _type _names; do
		_have=
		for _n in $_names; do
			! grep -qE "(^|[^[:alnum:]_])$_n\(" "$tmpd/overlay.h" || _have=$_have,$_n
		done
		printf '%s\t%s\t%s\n' "$_dir" "$_type" "${_have#,}"
	done
}

# _census_pass MODE ID INDEX TOKENS - run a pass over all parts: $tmpd/done.MODE.*
_census_pass() {
	_step=INDEX
	[ "$1" = d ] || _step=MATCH
	step "$_step" "$(cat "$tmpd"/part.* | wc -l) files"
	printf '%s\n' "$tmpd"/part.* >"$tmpd/parts"
	at_once "border-$1" "$tmpd/parts" "$repo/scripts/sg2phyr" internal-census \
		"$linux" "$bin" "$1" "$2" "$3" "$4" '{}' || {
		warn "the census was not finished - what is done is kept: run again"
		return 1
	}
}

# census_part MODE ID INDEX TOKENS PART - one part: beside PART, as done.MODE.N
census_part() {
	_key=$({ printf '%s %s\n' "$1" "$2"; cat "$5"; } | hash_stdin)
	_kept=$cache/border/part/$_key
	if [ ! -f "$_kept" ]; then
		cut -f1 "$5" >"$tmpd/names"
		_census_run "$1" "$3" "$tmpd/names" "$tmpd/out" || return 1
		[ "$1" = d ] || _census_check "$4" || return 1
		mkdir -p "$cache/border/part" &&
		cp "$tmpd/out" "$_kept.$$" && mv "$_kept.$$" "$_kept" ||
			die "cannot write in $cache - set XDG_CACHE_HOME to a place that can be written"
	fi
	cp "$_kept" "${5%/*}/done.$1.${5##*.}"
}

# _census_run MODE INDEX NAMES OUT - sgborder on NAMES. When it hangs or dies,
# halve the list until the file is alone that does it, and name that one.
_census_run() {
	_rc=0
	if [ "$1" = d ]; then set -- "$@" -d; else set -- "$@" -u "$2"; fi
	(
		_names=$3 _out=$4
		shift 4
		cd "$linux" && timeout -k 5 "$spatch_seconds" "$bin/sgborder" "$@" <"$_names" >"$_out"
	) 2>"$tmpd/err" || _rc=$?
	case $_rc in
	0) return 0 ;;
	124) _why=timeout ;;
	13[0-9]|14[0-9])
		# ended from outside: not a property of the file
		case $_rc in 130|137|143) warn "sgborder was ended by signal $((_rc - 128)) - run again"; return 1 ;; esac
		_why=crash ;;
	*) cat "$tmpd/err" >&2; return 1 ;;
	esac
	_n=$(wc -l <"$3")
	if [ "$_n" -le 1 ]; then
		printf 'X\t%s\t0\t%s\t-\n' "$(cat "$3")" "$_why" >"$4"
		return 0
	fi
	head -n $((_n / 2)) "$3" >"$3.a"
	tail -n +$((_n / 2 + 1)) "$3" >"$3.b"
	_census_run "$1" "$2" "$3.a" "$4.a" && _census_run "$1" "$2" "$3.b" "$4.b" &&
	cat "$4.a" "$4.b" >"$4"
}

# _census_check TOKENS - E0 of the map: every call that the lexer of the ledger
# finds has a row in $tmpd/out, or is added there as lost
_census_check() {
	[ -s "$1" ] || return 0
	# sgtok says itself what it cannot read: sgborder has a row for it
	(cd "$linux" && "$bin/sgtok" -f "$1") <"$tmpd/names" >"$tmpd/sites" 2>/dev/null || [ $? -eq 1 ] || return 1
	awk -F'\t' -v OFS='\t' '
	what == "rows" {
		if ($1 == "R" || $1 == "N")
			have[$2, $3, $4]
		next
	}
	!(($1, $2, $3) in have) { print "X", $1, $2, $6 == "if0" ? "if0" : "unseen", $4 }' \
		what=rows "$tmpd/out" what=sites "$tmpd/sites" >"$tmpd/unseen" || return 1
	cat "$tmpd/unseen" >>"$tmpd/out"
}
