#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2086,SC2317,SC2154,SC2034 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# The core in user space, over the kernel's own scatterlist, with sanitizers:
# it builds, and short runs of the fuzzers find nothing.

. "$(dirname "$0")/lib.sh"

kdir=${SG2PHYR_LINUX:-$HOME/.cache/sg2phyr/linux/current}
[ -f "$kdir/lib/scatterlist.c" ] || skip_all="no kernel tree at $kdir"

# build NAME VARIABLE=VALUE... - the programs, in $tmp/NAME
build() {
	_name=$1
	shift
	make -s -j2 -C "$top/kernel-series/tests" KDIR="$kdir" O="$tmp/$_name" "$@"
}

# fuzz NAME OPERATIONS - what was built finds nothing
fuzz() {
	timeout 400 $run "$tmp/$1/core_fuzz" 1 "$2" &&
	timeout 400 $run "$tmp/$1/map_fuzz" 1 $(($2 / 4))
}

for config in \
	'64-bit SHIFT=7 CC=gcc' \
	'real-page SHIFT=12 CC=gcc' \
	'32-bit-highmem SHIFT=7 BITS=32 LEAF=256 CC=gcc' \
	'32-bit-addresses SHIFT=6 BITS=32 CC=clang CFLAGS=-DPHYS_32BIT'
do
	name=${config%% *}
	vars=${config#* }
	compiler=${vars##*CC=}
	compiler=${compiler%% *}
	case $vars in
	*BITS=32*) bits=32 ;;
	*) bits=64 ;;
	esac
	# a kernel may be without 32-bit programs, where qemu runs them, but for the look for leaks
	run='' ASAN_OPTIONS=''
	if ! printf 'int main(void) { return 0; }\n' | "$compiler" -m$bits -fsanitize=address,undefined -x c - -o "$tmp/probe" 2>/dev/null; then
		test_skip "$name" "$compiler cannot build it"
		continue
	elif ! "$tmp/probe" 2>/dev/null; then
		run=qemu-i386 ASAN_OPTIONS=detect_leaks=0
	fi
	export ASAN_OPTIONS
	test_expect_success "$name: builds without a warning" \
		'build "$name" $vars'
	test_expect_success "$name: cases" '
		$run "$tmp/$name/core_unit" >cases && test -s cases &&
		while read -r case; do
			$run "$tmp/$name/core_unit" "$case" || return 1
		done <cases
	'
	test_expect_success "$name: the fuzzers find nothing" \
		'fuzz "$name" 200000'
done

# CONFIG_INIT_STACK_ALL_ZERO: an iterator is 224 bytes, and such a loop reads two fields
test_expect_success 'a loop over a scatterlist is the same code where variables are cleared' '
	build plain SANITIZE= OPT=-O2 "$tmp/plain/loop.o" &&
	build cleared SANITIZE= OPT="-O2 -ftrivial-auto-var-init=zero" "$tmp/cleared/loop.o" &&
	for b in plain cleared; do
		objdump -d --no-show-raw-insn "$tmp/$b/loop.o" | sed 1,3d >$b.code && test_grep "<loop>:" $b.code || return 1
	done &&
	test_cmp plain.code cleared.code
'

test_done
