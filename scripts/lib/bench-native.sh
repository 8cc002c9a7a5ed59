# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What it costs to do without a scatterlist what the unmodified kernel does with one: user memory that is pinned, in folios
# of 4 KiB, 64 KiB and 2 MiB, as a list, and as a memory region for RDMA, mapped for a device; reads from an AHCI disk.
# Counted as bench compat counts, in the unmodified kernel and in one with all of our series and converted drivers.

# the goals: instructions of GUP for all others, and how many times fewer a list in folios of 2 MiB takes
bench_native_limit=1.01
bench_native_fewer=10

# bench_native_regions QUICK - the sizes of the regions in MiB; a machine needs their memory, and a little more
bench_native_regions() {
	[ "$1" -eq 0 ] || { echo 64; return; }
	for _size in 1024 4096 16384; do
		if awk -v need="$_size" '$1 == "MemAvailable:" { exit $2 / 1024 < need + 2048 }' /proc/meminfo; then
			echo "$_size"
		else
			warn "regions of $((_size / 1024)) GiB are not measured: there is not enough memory for their machine"
		fi
	done
}

# bench_native - $linux, $out, $jobs and $quick say what and where
bench_native() {
	bench_compat_needs
	out_make bench
	_mib=1024
	[ "$quick" -eq 0 ] || _mib=64
	_regions=$(bench_native_regions "$quick")
	bench_compat_build unmodified
	cp "$image/sources" "$tmpd/compiled" || die "cannot write in $tmpd - is the disk full?"
	converted_of "$tmpd/compiled"
	converted_less
	for _b in unmodified native; do
		bench_compat_build "$_b"
		bench_compat_results "$_b" direct "pin=$_mib" "pin-$_mib" -m 3G
		for _m in direct strict lazy; do
			bench_compat_results "$_b" "$_m" "read=128" "reads-128"
			[ "$_m" != lazy ] || continue
			for _size in $_regions; do
				# takes long, and the list is the same
				[ "$_m" = direct ] || [ "$_size" -le 4096 ] || continue
				bench_seconds=$((600 + _size / 8))
				bench_compat_results "$_b" "$_m" "umem=$_size" "umem-$_size" -m "$((_size + 1024))M"
				unset bench_seconds
			done
		done
	done >"$tmpd/results" || exit
	_rc=0
	{
		bench_compat_versions
		echo "# instructions for $_mib MiB, the size of the region, or one read; bytes: of the list, and of what DMA addresses are stored in; spread: from the best run to the worst, of either kernel"
		awk -v gup_limit="$bench_native_limit" -v fewer="$bench_native_fewer" \
			-f "$repo/scripts/bench/native.awk" "$tmpd/results" || _rc=$?
	} >"$tmpd/native.tsv"
	bench_compat_end native "$_rc"
}
