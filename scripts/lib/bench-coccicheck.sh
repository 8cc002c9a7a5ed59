# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The processor's time of the rules over a whole tree, side by side: one spatch a rule, as the kernel's
# scripts/coccicheck does it, and all of them at once from an empty cache, as check and convert do it.

# bench_coccicheck [PATH...] - $linux, $jobs, $out, $sample and $files say what, where, how many rules of each kind go through
# coccicheck (0: all of them), and over how many files (0: all of them); over PATHs, directories, or the tree
bench_coccicheck() {
	for _p; do
		[ -d "$linux/$_p" ] || die "$_p is no directory in $linux"
	done
	spatch_prepare
	[ -f "$linux/scripts/coccicheck" ] || die "$linux has no scripts/coccicheck - give another tree with --linux DIR"
	out_make bench
	: >"$tmpd/times"
	[ "$files" -eq 0 ] || _bench_draw "$files" "$@"
	for _kind in check convert; do
		_bench_rules "$_kind" >"$tmpd/rules.$_kind"
		awk -v some="$sample" '
			{ rule[NR] = $0 }
			END {
				if (!some || some > NR)
					some = NR
				for (i = 1; i <= NR; i++)
					if (int(i * some / NR) > int((i - 1) * some / NR))
						print rule[i]
			}' "$tmpd/rules.$_kind" >"$tmpd/sample"
		while IFS= read -r _rule <&3; do
			_bench_rule "$_kind" "$_rule" "$@"
		done 3<"$tmpd/sample"
		step RULES "$_kind: all $(wc -l <"$tmpd/rules.$_kind") at once, from an empty cache"
		_rc=0
		_bench_timed env XDG_CACHE_HOME="$tmpd/cold.$_kind" "$repo/scripts/sg2phyr" "$_kind" -s -j "$jobs" --linux "$linux" "$@" || _rc=$?
		[ "$_rc" -le "$EXIT_FINDINGS" ] || { tail -n 5 "$tmpd/bench.log" >&2; die "$_kind failed - see above"; }
		rm -rf "$tmpd/cold.$_kind"
		_bench_row sg2phyr "$_kind" all ok all
	done
	{
		bench_machine
		printf '# %s\nway\tkind\trule\tseconds\tended\tlot\n' "$spatch_is"
		cat "$tmpd/times"
	} >"$out/bench/coccicheck.tsv" || die "cannot write $out/bench - is the disk full?"
	_drawn=0 _of=0
	[ "$files" -eq 0 ] || { _drawn=$(wc -l <"$tmpd/drawn"); _of=$(wc -l <"$tmpd/of"); }
	awk -F'\t' -v drawn="$_drawn" -v of="$_of" -v lots="$bench_lots" -f "$repo/scripts/bench/coccicheck.awk" \
		what=rules "$tmpd/rules.check" "$tmpd/rules.convert" what=times "$tmpd/times"
}

# _bench_rules KIND - the rule files of it, one a line
_bench_rules() {
	case $1 in
	check) printf '%s\n' "$repo"/semantic-patches/check/*.cocci ;;
	convert) rules_convert ;;
	esac
}

# into how many lots the files are dealt that are drawn: the error is worked out from how these differ
bench_lots=5

# _bench_draw FILES [PATH...] - that many of the .c and .h files below PATHs, or of all, at random but the same each time, dealt
# into lots: $tmpd/lot/N/ has those of lot N, at their places; of lot 0 there are none: what it takes is to start. Files that
# one includes are not there, nor does a rule of ours ask for them. What was drawn is in $tmpd/drawn, of what in $tmpd/of.
_bench_draw() {
	[ "$1" -ge "$bench_lots" ] || die "--files wants $bench_lots files at least: so many lots are made of them"
	_wanted=$1
	shift
	[ "$#" -gt 0 ] || set -- .
	(cd "$linux" && find "$@" -name '*.[ch]' -type f) | sed 's,^\./,,' | sort >"$tmpd/of"
	awk 'BEGIN { srand(1) } { printf "%.9f\t%s\n", rand(), $0 }' "$tmpd/of" | sort | cut -f2 | head -n "$_wanted" >"$tmpd/drawn"
	step DRAW "$(wc -l <"$tmpd/drawn") of $(wc -l <"$tmpd/of") files"
	for _lot in $(seq 0 "$bench_lots"); do
		mkdir -p "$tmpd/lot/$_lot" &&
		awk -v lot="$_lot" -v lots="$bench_lots" 'NR % lots + 1 == lot' "$tmpd/drawn" |
			tr '\n' '\0' | (cd "$linux" && xargs -0 -r cp -a --parents -t "$tmpd/lot/$_lot") ||
			die "cannot write in $tmpd - is the disk full?"
	done
}

# _bench_rule KIND RULE [PATH...] - rows of $tmpd/times: one, or one for each lot
_bench_rule() {
	step SPATCH "coccicheck: $(basename "$2")"
	_kind_of=$1 _rule_of=$2
	shift 2
	if [ "$files" -eq 0 ]; then
		_bench_coccicheck all "$_kind_of" "$_rule_of" "$linux" "$@"
		return
	fi
	for _lot in $(seq 0 "$bench_lots"); do
		_bench_coccicheck "$_lot" "$_kind_of" "$_rule_of" "$tmpd/lot/$_lot"
	done
}

# _bench_coccicheck LOT KIND RULE ROOT [PATH...] - as "make coccicheck COCCI=RULE" does it in ROOT, which may not be asked of a
# tree that has been built in: a row of $tmpd/times. A rule may take as long on a file as ours may.
_bench_coccicheck() {
	case $2 in
	check) _mode=context ;;
	convert) _mode="patch" ;;
	esac
	_lot=$1 _kind_of=$2 _rule_is=$(basename "$3" .cocci)
	# coccicheck takes no name with a blank in it
	cp "$3" "$tmpd/rule.cocci" || die "cannot write in $tmpd - is the disk full?"
	_root=$4 _ended=ok
	shift 4
	# shellcheck disable=SC2016 # the other shell expands it
	_bench_timed env -u C -u V -u DEBUG_FILE srctree="$linux" KBUILD_EXTMOD= LINUXINCLUDE= J="$jobs" \
		SPFLAGS="--timeout $spatch_seconds" COCCI="$tmpd/rule.cocci" MODE="$_mode" sh -c '
			root=$1
			shift
			[ "$#" -gt 0 ] || set -- .
			for p; do
				srcroot=$root/$p bash "$srctree/scripts/coccicheck" || exit
			done' coccicheck "$_root" "$@" || {
		tail -n 5 "$tmpd/bench.log" >&2
		# with jobs, spatch ends with the first of its processes that does: what it took until then counts
		grep -q '^Fatal error: exception' "$tmpd/bench.log" || die "coccicheck failed on $_rule_is - see above"
		_ended=failed
	}
	_bench_row coccicheck "$_kind_of" "$_rule_is" "$_ended" "$_lot"
}

# _bench_timed COMMAND... - run it, with its output in $tmpd/bench.log and the processor's time of it and all that it
# began, user and system, in $tmpd/bench.time
_bench_timed() {
	TIMEFORMAT='%U %S' bash -c 'log=$1; shift; time "$@" >"$log" 2>&1' timed "$tmpd/bench.log" "$@" 2>"$tmpd/bench.time"
}

# _bench_row WAY KIND RULE ENDED LOT - a row of $tmpd/times
_bench_row() {
	awk -v row="$1	$2	$3" -v end="$4	$5" '{ printf "%s\t%.2f\t%s\n", row, $1 + $2, end }' "$tmpd/bench.time" >>"$tmpd/times"
}
