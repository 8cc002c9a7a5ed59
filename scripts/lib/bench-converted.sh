# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# What a request costs whose driver is converted: instructions of reads from an AHCI disk, as bench compat counts
# them, in the unmodified kernel, in one with the core series, and in one whose files are converted, too.

# the goals: instructions against the unmodified kernel, and in how many per cent two runs may differ
bench_converted_limit=1.01
bench_converted_repeat=0.5

# bench_converted - $linux, $out, $jobs and $quick say what and where
bench_converted() {
	bench_compat_needs
	out_make bench
	bench_compat_build compat
	cp "$image/sources" "$tmpd/compiled" || die "cannot write in $tmpd - is the disk full?"
	converted_of "$tmpd/compiled"
	_modes='direct strict lazy'
	[ "$quick" -eq 0 ] || _modes=direct
	for _b in unmodified compat converted; do
		bench_compat_build "$_b"
		for _m in $_modes; do
			for _again in 1 2; do
				bench_compat_results "$_b" "$_m" "read=128" "reads-128-$_again"
			done
		done
	done >"$tmpd/results" || exit
	_rc=0
	{
		bench_compat_versions
		printf '# converted, of what this kernel is made of: %s\n' "$(cut -f1 "$tmpd/changed" | paste -sd' ')"
		echo "# instructions of a read; repeat: by how much two runs of a kernel differ, at most"
		awk -v limit="$bench_converted_limit" -v repeat="$bench_converted_repeat" \
			-f "$repo/scripts/bench/converted.awk" "$tmpd/results" || _rc=$?
	} >"$tmpd/converted.tsv"
	bench_compat_end converted "$_rc"
}
