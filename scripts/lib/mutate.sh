# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The mutation score: one mix-up of CPU and DMA side at a time is put into converted drivers
# and into the core, and compiler and sparse have to see it. scripts/lib/mutants.awk has the
# operators, scripts/lib/mutate-file tries the mutants of one file.

# mutate_core PATH... - print the files of the core series that these are, one a line
mutate_core() {
	for _p; do
		_p=${_p%/}
		for _o in kernel-series compat; do
			# tests and examples mix the sides up on purpose
			(cd "$repo/$_o/overlay" && find . -name '*.c' -type f) | sed 's,^\./,,' |
				awk -v path="$_p" 'index($0, path "/") == 1 || $0 == path' |
				grep -v -e '/tests/' -e '_kunit\.c$'
		done
	done | sort -u
}

# mutate_key FILE TEXT - the name of the result for one file
mutate_key() {
	{
		printf '%s\n%s\n' "$1" "$mutate_id"
		cat -- "$2"
		for _h in "${2%/*}"/beside/*; do
			[ ! -f "$_h" ] || { echo "${_h##*/}"; cat -- "$_h"; }
		done
	} | hash_stdin
}

# mutate_main ARGUMENT... - the command
mutate_main() {
	linux='' jobs=$(nproc) quiet=0 _apart='' _survivors=0
	while [ "$#" -gt 0 ]; do
		case $1 in
		-h|--help) help_show mutate; exit ;;
		-s) quiet=1 ;;
		--apart) _apart=apart ;;
		--survivors) _survivors=1 ;;
		-j?*) jobs=${1#-j} ;;
		--linux|-j)
			[ "$#" -ge 2 ] || die "$1 needs a value - see sg2phyr mutate -h"
			case $1 in
			--linux) linux=$2 ;;
			-j) jobs=$2 ;;
			esac
			shift ;;
		--) shift; break ;;
		-*) die "no such option: $1 - see sg2phyr mutate -h" ;;
		*) break ;;
		esac
		shift
	done
	jobs_check
	[ "$#" -gt 0 ] || die "mutate needs a PATH, as drivers/ata - see sg2phyr mutate -h"
	need sparse sparse
	need parallel parallel
	make_tmp
	linux_dir
	ready 7.3 7.2
	[ ! -t 2 ] || [ "$quiet" -eq 1 ] || bar=--bar

	# what is of the core stands in an overlay; the rest is converted
	mutate_core "$@" >"$tmpd/core"
	for _p; do
		[ ! -e "$linux/$_p" ] || printf '%s\0' "$_p"
	done >"$tmpd/paths"
	[ -s "$tmpd/core" ] || [ -s "$tmpd/paths" ] || die "$* is neither in $linux nor in the core series"
	: >"$tmpd/changed"
	if [ -s "$tmpd/paths" ]; then
		set --
		while IFS= read -r _p; do
			set -- "$@" "$_p"
		done <<-EOT
		$(tr '\0' '\n' <"$tmpd/paths")
		EOT
		migrate_convert "$@"
	fi
	stage_open "$(stage_of_evidence)"
	mutate_id=$({
		echo "$stage_id"
		echo "$_apart"
		hash_repo scripts/lib/mutants.awk scripts/lib/mutate-file scripts/lib/recorded.bash scripts/lib/variant.bash scripts/lib/sparse-check \
			scripts/lib/record-check scripts/lib/arches
		gcc --version | head -n 1
		sparse --version
	} | hash_stdin)

	# FILE, its text, where the result goes
	{
		awk -F'\t' -v OFS='\t' '$1 ~ /\.c$/ { print $1, $2 "/conv.c" }' "$tmpd/changed"
		while IFS= read -r _f; do
			for _o in kernel-series compat; do
				[ ! -f "$repo/$_o/overlay/$_f" ] || printf '%s\t%s\n' "$_f" "$repo/$_o/overlay/$_f"
			done
		done <"$tmpd/core"
	} >"$tmpd/texts"
	while IFS='	' read -r _f _t; do
		printf '%s\t%s\t%s\n' "$_f" "$_t" "$cache/mutate/$(mutate_key "$_f" "$_t")"
	done <"$tmpd/texts" >"$tmpd/results"
	while IFS='	' read -r _f _t _d; do
		[ -f "$_d/mutants" ] || printf '%s\t%s\t%s\n' "$_f" "$_t" "$_d"
	done <"$tmpd/results" >"$tmpd/todo"
	step MUTATE "$(wc -l <"$tmpd/results") files, $(wc -l <"$tmpd/todo") to do"
	mkdir -p "$cache/mutate" || die "cannot write in $cache"
	if [ -s "$tmpd/todo" ]; then
		stage_run "$repo/scripts/sg2phyr" internal-mutate "$linux" "$stage" "$jobs" "$bar" "$quiet" "$tmpd/todo" "$_apart" ||
			die "some files could not be tried, see above - what is done is kept: run again"
	fi
	mutate_report "$_survivors"
}

# mutate_in_stage TODO APART - with the stage mounted: the architectures in turn, each for the
# files that none before could compile
mutate_in_stage() {
	# shellcheck disable=SC2034 # arch_record looks at these
	while IFS='	' read -r arch karch cross more; do
		case $arch in '#'*|'') continue ;; esac
		[ -s "$1" ] || break
		cut -f1 "$1" >"$tmpd/sources"
		arch_record "$tmpd/sources" || continue
		: >"$tmpd/now"
		: >"$tmpd/later"
		while IFS='	' read -r _f _t _d; do
			if [ -e "$objtree/record/$_f" ]; then _list=now; else _list=later; fi
			printf '%s\t%s\t%s\n' "$_f" "$_t" "$_d" >>"$tmpd/$_list"
		done <"$1"
		cp "$tmpd/later" "$1"
		[ -s "$tmpd/now" ] || continue
		step MUTATE "$(wc -l <"$tmpd/now") files on $arch/allmodconfig"
		at_once "mutate-$arch" "$tmpd/now" --colsep '\t' \
			"$repo/scripts/lib/mutate-file" "$repo" "$stage/tree" "$objtree" "${cross:--}" \
			'{1}' '{1}' '{2}' '{3}' "$2" || return 1
	done <"$repo/scripts/lib/arches"
	while IFS='	' read -r _f _t _d; do
		warn "$_f: no compiler could build it"
	done <"$1"
}

# mutate_report SURVIVORS - the rows, and the score of $tmpd/results
mutate_report() {
	: >"$tmpd/rows"
	: >"$tmpd/false"
	while IFS='	' read -r _f _t _d; do
		[ -f "$_d/mutants" ] || continue
		cat "$_d/mutants" >>"$tmpd/rows"
		sed "s,^,$_f: ," "$_d/false" >>"$tmpd/false"
	done <"$tmpd/results"
	printf 'file\tline\toperator\tclass\tcaught\tbefore\tafter\n'
	awk -F'\t' -v only="$1" '!only || $5 == "none" || $5 == "blind"' "$tmpd/rows"
	awk -F'\t' '
		$5 == "unbuilt" { unbuilt++; next }
		{ n[$4]++; by[$4, $5]++; op[$3]++; if ($5 == "none" || $5 == "blind") left[$3]++ }
		function percent(part, all) { return all ? int(part * 1000 / all) / 10 : 100 }
		END {
			for (o in op)
				printf "  %-22s %5d of %5d\n", o, op[o] - left[o], op[o] | "sort"
			close("sort")
			for (c in n)
				printf "class %s: %d mutants, caught by gcc %d, sparse %d, none %d, blind %d: %s %%\n", c, n[c],
					by[c, "gcc"], by[c, "sparse"], by[c, "none"], by[c, "blind"],
					percent(by[c, "gcc"] + by[c, "sparse"], n[c]) | "sort -r"
			close("sort -r")
			if (unbuilt) printf "%d in lines that no compiler saw\n", unbuilt
		}' "$tmpd/rows" >"$tmpd/summary"
	[ "$quiet" -eq 1 ] || cat "$tmpd/summary" >&2
	while IFS= read -r _f; do
		warn "as it is, $_f"
	done <"$tmpd/false"
	[ ! -s "$tmpd/false" ] || exit "$EXIT_FINDINGS"
	awk -F'\t' '$4 == "range" && $5 != "unbuilt" { n++; if ($5 == "none" || $5 == "blind") left++ }
		END { exit !(left * 50 <= n) }' "$tmpd/rows" || exit "$EXIT_FINDINGS"
	exit "$EXIT_CLEAN"
}

# types_in_stage OUT CONVERTED - with the stage mounted: what tests/ asks of the types. OUT/cases:
# the files of kernel-series/tests/sparse; OUT/core: what gcc and sparse say of the core; OUT/objects:
# whether the types are in the object code of the core and of CONVERTED ("FILE<TAB>result" of convert)
types_in_stage() {
	# shellcheck disable=SC2034 # arch_record looks at these
	while IFS='	' read -r arch karch cross more; do
		case $arch in '#'*|'') ;; *) break ;; esac
	done <"$repo/scripts/lib/arches"
	mutate_core lib kernel/dma drivers/dma >"$tmpd/core"
	cut -f1 "$2" | cat "$tmpd/core" - >"$tmpd/sources"
	arch_record "$tmpd/sources" || return 1
	"$repo/scripts/lib/sparse-cases" "$repo" "$objtree" lib/range_cpu.c test \
		"$repo"/kernel-series/tests/sparse/*.c >"$1/cases"
	while IFS= read -r _f; do
		"$repo/scripts/lib/types-vanish" "$repo" "$stage/tree" "$objtree" "$_f" "$stage/tree/$_f"
		"$repo/scripts/lib/sparse-cases" "$repo" "$objtree" "$_f" quiet "$stage/tree/$_f" >>"$1/core"
	done <"$tmpd/core" >"$1/objects"
	while IFS='	' read -r _f _d; do
		"$repo/scripts/lib/types-vanish" "$repo" "$stage/tree" "$objtree" "$_f" "$_d/conv.c"
	done <"$2" >>"$1/objects"
}
