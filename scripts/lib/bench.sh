# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# Benchmarks: print the figures that the design asks for, never judge them.
# What is measured is the kernel's own C, compiled for user space.

# 100 GiB in pages of 4 KiB: the largest list, and what the goals are for
bench_full=26214400

# bench_largest WANTED - print how many pages the memory of this machine is
# enough for, at most WANTED. A page costs 8 bytes in the page array that
# stores are filled from and about 60 in the stores themselves, which exist
# twice while filling is measured.
bench_largest() {
	awk -v pages="$1" '
		$1 == "MemAvailable:" { free = $2 * 1024 }
		END {
			while (pages > 4096 && pages * 160 > free)
				pages = int(pages / 2)
			print pages
		}' /proc/meminfo
}

# bench_build PROGRAM - compile the program of bench core against $linux
bench_build() {
	need cc gcc
	need make make
	_ks=$repo/kernel-series
	_bench=$repo/scripts/bench
	step HOSTCC "bench core"
	# the user-space build of the tests, but as fast as the kernel's
	make -s -C "$_ks/tests" KDIR="$linux" O="$1.d" SHIFT=12 SANITIZE='' OPT=-O2 \
		CFLAGS="-ffunction-sections -include $_bench/machine.h" \
		"$1.d/scatterlist.o" "$1.d/phyr_list.o" "$1.d/range_cpu.o" >&2 &&
	# branches, not conditional moves: for_each_sg() with a conditional move in
	# its chain of addresses takes four times as long, which would be unfair
	for _c in stores memory; do
		cc -std=gnu11 -O2 -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare \
			-fno-strict-aliasing -fno-if-conversion -fno-if-conversion2 \
			-DPAGE_SHIFT=12 -I "$1.d/include" \
			-I "$_ks/overlay/include" -I "$_ks/tests/include" \
			-include "$_bench/machine.h" -c -o "$1.d/$_c.o" "$_bench/$_c.c" || return 1
	done &&
	cc -std=gnu11 -O2 -Wall -Wextra -Wl,--gc-sections -o "$1" "$_bench/core.c" "$1.d"/*.o
}

# bench_machine - what times depend on, as comments
bench_machine() {
	printf '# Linux sources: %s\n' "$(tree_version "$linux")"
	lscpu | sed -n 's/^\(Model name\|L[123][di]* cache\): */# \1: /p'
	awk '$1 == "MemTotal:" { printf "# memory: %.0f GiB\n", $2 / 1048576 }' /proc/meminfo
}

# bench_core - $linux, $out and $quick say what and where
bench_core() {
	need gnuplot gnuplot-nox
	need lscpu util-linux
	sizes='1 64 4096 262144' flag='' largest=$bench_full
	[ "$quick" -eq 0 ] || sizes='1 64' flag=-q largest=4096
	pages=$(bench_largest "$largest")
	[ "$pages" -eq "$largest" ] ||
		warn "this machine has too little free memory for a list of $largest pages: the largest here has $pages"
	out_make bench
	bench_build "$tmpd/core" || die "cannot build bench core - see above"
	step BENCH "core, up to $pages pages"
	bench_machine >"$tmpd/core.tsv"
	# shellcheck disable=SC2086 # no flag, or one; a list of sizes
	"$tmpd/core" $flag $sizes "$pages" >>"$tmpd/core.tsv" || die "bench core failed - see above"
	awk -v full="$bench_full" -f "$repo/scripts/bench/core.awk" "$tmpd/core.tsv" >"$tmpd/core.txt" ||
		die "bench core gave no rows"
	step PLOT "$out/bench"
	gnuplot -e "data='$tmpd/core.tsv'; out='$tmpd/core'" "$repo/scripts/bench/core.gp" >&2 ||
		die "gnuplot failed - see above"
	cp "$tmpd"/core.tsv "$tmpd"/core-*.png "$tmpd"/core-*.svg "$out/bench/" ||
		die "cannot write $out/bench - is the disk full?"
	cat "$tmpd/core.txt"
}
