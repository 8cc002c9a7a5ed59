# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What a tree of many times the size takes: a tree of copies of $linux, beside one of one copy, goes through census,
# which converts it, from an empty cache.

# bench_scale [PATH...] - $linux, $jobs and $out say what and where; the copies, $copies of them, are of PATH,
# or of all. Of all, the copies have the same texts, of which each is done once: it is the length of the lists
# that grows. Of a PATH, each copy has texts of its own.
bench_scale() {
	for _p; do
		[ -e "$linux/$_p" ] || die "$_p is not in $linux"
	done
	out_make bench
	spatch_prepare
	printf 'copies\tfiles\tseconds\tcpu\tmegabytes\tsites\n' >"$tmpd/scale"
	for _n in 1 "$copies"; do
		step COPY "$_n times ${*:-all of it}"
		_bench_copies "$tmpd/tree" "$_n" "$@" || die "cannot write in $tmpd - is the disk full?"
		step CENSUS "$_n times ${*:-all of it}, from an empty cache"
		_from=$(date +%s)
		_bench_timed env XDG_CACHE_HOME="$tmpd/cold" "$repo/scripts/sg2phyr" census -s -j "$jobs" --linux "$tmpd/tree" &
		_of=$!
		_bench_memory "$_of" >"$tmpd/memory"
		_rc=0
		wait "$_of" || _rc=$?
		_to=$(date +%s)
		[ "$_rc" -le "$EXIT_FINDINGS" ] || { tail -n 5 "$tmpd/bench.log" >&2; die "census failed - see above"; }
		printf '%s\t%s\t%s\t%.1f\t%s\t%s\n' "$_n" "$(find "$tmpd/tree" -name '*.[ch]' -type f | wc -l)" "$((_to - _from))" \
			"$(awk '{ print $1 + $2 }' "$tmpd/bench.time")" "$(cat "$tmpd/memory")" "$(grep -c '^[^	]*\.[ch]	' "$tmpd/bench.log")" >>"$tmpd/scale"
		rm -rf "$tmpd/cold" "$tmpd/tree"
	done
	{
		bench_machine
		cat "$tmpd/scale"
	} >"$out/bench/scale.tsv" || die "cannot write $out/bench - is the disk full?"
	awk -F'\t' -f "$repo/scripts/bench/scale.awk" "$tmpd/scale"
}

# _bench_copies DIR N [PATH...] - DIR is a tree with PATH, or with all of $linux, N times; without the mapping core, which is
# known by its paths, and not converted
_bench_copies() {
	_dir=$1 _copies=$2
	shift 2
	mkdir "$_dir" && cp -a "$linux/Makefile" "$_dir/" || return
	[ ! -f "$linux/MAINTAINERS" ] || cp -a "$linux/MAINTAINERS" "$_dir/" || return
	[ "$#" -gt 0 ] || set -- .
	# by this name at the top a tree is known
	mkdir -p "$_dir/include/linux" && : >"$_dir/include/linux/scatterlist.h" || return
	for _k in $(seq "$_copies"); do
		mkdir "$_dir/copy$_k" || return
		for _p; do
			mkdir -p "$_dir/copy$_k/$(dirname "$_p")" || return
			if [ "$_p" = . ]; then
				# links, where that can be: a tree has gigabytes
				cp -al "$linux/." "$_dir/copy$_k" 2>/dev/null || cp -a "$linux/." "$_dir/copy$_k" || return
			else
				cp -a "$linux/$_p" "$_dir/copy$_k/$_p" &&
				find "$_dir/copy$_k/$_p" -name '*.[ch]' -type f -exec sh -c '
					k=$1; shift
					for f; do printf "/* copy %s */\n" "$k" >>"$f" || exit; done' copy "$_k" {} + || return
			fi
		done
		(cd "$_dir/copy$_k" && find . -name '*.[ch]' -type f -printf '%P\n' |
			awk -f "$repo/scripts/lib/core.awk" -f "$repo/scripts/bench/is-core.awk" what=core "$repo/scripts/lib/providers" what=files - |
			tr '\n' '\0' | xargs -0 -r rm -f --) || return
	done
}

# _bench_memory PID - until it has ended, look each second what it and all that it began have in memory; print the
# most, in megabytes
_bench_memory() {
	_most=0
	while kill -0 "$1" 2>/dev/null; do
		_now=$(processes_of "$1" | awk '{ sum += $2 } END { print int(sum / 1024) }')
		[ "$_now" -le "$_most" ] || _most=$_now
		sleep 1
	done
	echo "$_most"
}
