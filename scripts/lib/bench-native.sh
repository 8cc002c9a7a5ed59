# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What it costs to do without a scatterlist what the unmodified kernel does with one: user memory that is pinned,
# in folios of 4 KiB, 64 KiB and 2 MiB, as a list. Counted as bench compat counts, in the same kernels.

# the goals: instructions of GUP for all others, and how many times fewer a list in folios of 2 MiB takes
bench_native_limit=1.01
bench_native_fewer=10

# bench_native - $linux, $out, $jobs and $quick say what and where
bench_native() {
	bench_compat_needs
	out_make bench
	_mib=1024
	[ "$quick" -eq 0 ] || _mib=64
	for _b in unmodified compat; do
		bench_compat_build "$_b"
		bench_compat_results "$_b" direct "pin=$_mib" "pin-$_mib" -m 3G
	done >"$tmpd/results" || exit
	_rc=0
	{
		bench_compat_versions
		echo "# instructions for $_mib MiB; bytes: of the list; spread: from the best of three to the worst, of either kernel"
		awk -v gup_limit="$bench_native_limit" -v fewer="$bench_native_fewer" \
			-f "$repo/scripts/bench/native.awk" "$tmpd/results" || _rc=$?
	} >"$tmpd/native.tsv"
	bench_compat_end native "$_rc"
}
