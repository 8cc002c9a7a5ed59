# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# The processor's time of the rules over a whole tree, side by side: one spatch a rule, as the kernel's
# scripts/coccicheck does it, and all of them at once from an empty cache, as check and convert do it.

# bench_coccicheck [PATH...] - $linux, $jobs, $out and $sample say what, where, and how many rules of each kind go through
# coccicheck (0: all of them); over PATHs, directories, or the tree
bench_coccicheck() {
	for _p; do
		[ -d "$linux/$_p" ] || die "$_p is no directory in $linux"
	done
	spatch_prepare
	[ -f "$linux/scripts/coccicheck" ] || die "$linux has no scripts/coccicheck - give another tree with --linux DIR"
	out_make bench
	: >"$tmpd/times"
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
		while IFS= read -r _rule; do
			step SPATCH "coccicheck: $(basename "$_rule")"
			_ended=ok
			_bench_coccicheck "$_kind" "$_rule" "$@" || {
				tail -n 5 "$tmpd/bench.log" >&2
				# with jobs, spatch ends with the first of its processes that does: what it took until then counts
				grep -q '^Fatal error: exception' "$tmpd/bench.log" || die "coccicheck failed on $_rule - see above"
				_ended=failed
			}
			_bench_row coccicheck "$_kind" "$(basename "$_rule" .cocci)" "$_ended"
		done <"$tmpd/sample"
		step RULES "$_kind: all $(wc -l <"$tmpd/rules.$_kind") at once, from an empty cache"
		_rc=0
		_bench_timed env XDG_CACHE_HOME="$tmpd/cold.$_kind" "$repo/scripts/sg2phyr" "$_kind" -s -j "$jobs" --linux "$linux" "$@" || _rc=$?
		[ "$_rc" -le "$EXIT_FINDINGS" ] || { tail -n 5 "$tmpd/bench.log" >&2; die "$_kind failed - see above"; }
		rm -rf "$tmpd/cold.$_kind"
		_bench_row sg2phyr "$_kind" all ok
	done
	{
		bench_machine
		printf '# %s\nway\tkind\trule\tseconds\tended\n' "$spatch_is"
		cat "$tmpd/times"
	} >"$out/bench/coccicheck.tsv" || die "cannot write $out/bench - is the disk full?"
	awk -F'\t' -f "$repo/scripts/bench/coccicheck.awk" what=rules "$tmpd/rules.check" "$tmpd/rules.convert" what=times "$tmpd/times"
}

# _bench_rules KIND - the rule files of it, one a line
_bench_rules() {
	case $1 in
	check) printf '%s\n' "$repo"/semantic-patches/check/*.cocci ;;
	convert) rules_convert ;;
	esac
}

# _bench_coccicheck KIND RULE [PATH...] - as "make coccicheck COCCI=RULE" does it, which may not be asked of a tree that has
# been built in. A rule may take as long on a file as ours may.
_bench_coccicheck() {
	case $1 in
	check) _mode=context ;;
	convert) _mode="patch" ;;
	esac
	# coccicheck takes no name with a blank in it
	# shellcheck disable=SC2016 # the other shell expands it
	cp "$2" "$tmpd/rule.cocci" &&
	shift 2 &&
	_bench_timed env -u C -u V -u DEBUG_FILE srctree="$linux" KBUILD_EXTMOD= LINUXINCLUDE= J="$jobs" \
		SPFLAGS="--timeout $spatch_seconds" COCCI="$tmpd/rule.cocci" MODE="$_mode" sh -c '
			[ "$#" -gt 0 ] || set -- .
			for p; do
				srcroot=$srctree/$p bash "$srctree/scripts/coccicheck" || exit
			done' coccicheck "$@"
}

# _bench_timed COMMAND... - run it, with its output in $tmpd/bench.log and the processor's time of it and all that it
# began, user and system, in $tmpd/bench.time
_bench_timed() {
	TIMEFORMAT='%U %S' bash -c 'log=$1; shift; time "$@" >"$log" 2>&1' timed "$tmpd/bench.log" "$@" 2>"$tmpd/bench.time"
}

# _bench_row WAY KIND RULE ENDED - a row of $tmpd/times
_bench_row() {
	awk -v row="$1	$2	$3" -v ended="$4" '{ printf "%s\t%.2f\t%s\n", row, $1 + $2, ended }' "$tmpd/bench.time" >>"$tmpd/times"
}
