#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317,SC2154,SC2034 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# The fuzzers of the core notice bugs: each of kernel-series/tests/mutations,
# put into a copy of the sources, is caught.

. "$(dirname "$0")/lib.sh"

kdir=${SG2PHYR_LINUX:-$HOME/.cache/sg2phyr/linux/current}
[ -f "$kdir/lib/scatterlist.c" ] || skip_all="no kernel tree at $kdir"
tests=$top/kernel-series/tests

# half NUMBER - every second mutation; the verdicts go to verdicts.NUMBER
half() {
	# shellcheck disable=SC2046 # the names have no blanks
	"$tests/mutate" "$kdir" "$tmp/base" "$tmp/work$1" \
		$(printf "%s\n" "$tests"/mutations/*.sed |
			awk -v n="$1" "NR % 2 == n") \
		>"verdicts.$1" 2>"errors.$1"
}

test_expect_success 'the sources as they are' '
	make -s -j2 -C "$tests" KDIR="$kdir" O="$tmp/base" SANITIZE= \
		core_fuzz map_fuzz &&
	# in the time that a mutation has: one that hangs counts as caught
	timeout 20 "$tmp/base/core_fuzz" 1 400000 &&
	timeout 20 "$tmp/base/map_fuzz" 1 200000
'

test_expect_success 'each mutation is tried' '
	half 0 &
	half 1
	wait $!
	cat verdicts.0 verdicts.1 | sort -k 2 >verdicts
	cat errors.0 errors.1
	test "$(wc -l <verdicts)" -ge 20 &&
	test "$(wc -l <verdicts)" -eq "$(printf "%s\n" "$tests"/mutations/*.sed | wc -l)"
'

[ ! -s "$tmp/verdicts" ] || while read -r verdict name; do
	test_expect_success "$name" 'echo "$verdict" && test "$verdict" = caught'
done <"$tmp/verdicts"

test_done
