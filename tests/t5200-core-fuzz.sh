#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317,SC2154,SC2034 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# Ten million operations of the core in user space, with sanitizers.

. "$(dirname "$0")/lib.sh"

kdir=${SG2PHYR_LINUX:-$HOME/.cache/sg2phyr/linux/current}
[ -f "$kdir/lib/scatterlist.c" ] || skip_all="no kernel tree at $kdir"

test_expect_success 'the fuzzers build' '
	make -s -j2 -C "$top/kernel-series/tests" KDIR="$kdir" O="$tmp/o" \
		core_fuzz map_fuzz
'

test_expect_success '10,000,000 operations find nothing' '
	timeout 600 o/core_fuzz 5200 7000000 >core &
	timeout 600 o/map_fuzz 5200 3000000 >map &&
	wait $! && cat core map
'

test_done
