#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2119,SC2120,SC2317 # bodies of tests are expanded when they run
#
# bench compat and bench native, the quick ones: kernels are built and run, their instructions counted.

. "$(dirname "$0")/lib.sh"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'

bench() {
	"$top/scripts/sg2phyr" bench compat --quick -s --linux "$SG2PHYR_LINUX" -o "$tmp/out" "$@"
}

rc=
[ -n "${skip_all:-}" ] || { rc=0; bench >"$tmp/table" 2>"$tmp/err" || rc=$?; }

test_expect_success 'it runs, and no cell is above the limit' '
	cat err table && test "$rc" -eq 0 && test_cmp /dev/null err &&
	test_cmp table out/bench/compat.tsv
'

test_expect_success 'each layout, size and call has a cell' '
	for layout in scattered adjacent short; do
		for entries in 1 8 128 2048; do
			for call in map unmap map+unmap sync; do
				test_grep "^map/direct/$layout/$entries/$call	" table || return 1
			done
		done
	done
'

test_expect_success 'figures are instructions of real runs: ratios follow from them' '
	awk -F"\t" "
		/^#|^cell/ { next }
		\$2 < 10 || \$3 < 10 { print \"too few:\", \$0; bad = 1 }
		\$5 > 0.5 { print \"does not repeat:\", \$0; bad = 1 }
		{ d = \$4 - \$3 / \$2; if (d * d > 1e-6) { print \"wrong:\", \$0; bad = 1 } }
		# more entries, more work
		{ split(\$1, c, \"/\"); k = c[3] c[5] }
		k in last && \$2 <= last[k] { print \"not more:\", \$0; bad = 1 }
		{ if (c[4] == 2048) delete last[k]; else last[k] = \$2 }
		END { exit bad }" table
'

test_expect_success 'the two kernels are not the same one' '
	awk -F"\t" "/^map/ && \$2 != \$3 { n++ } END { exit !n }" table
'

test_expect_success 'with the option off the code is that of the unmodified kernel' '
	test_grep "^# with the option off the code is the same: " table
'

test_expect_success 'a profile names functions, and what they add up to' '
	bench --profile map/direct/scattered/128 >profile 2>err &&
	test_grep "^sg_compat_direct_map	0.0	[1-9]" profile &&
	test_grep "^dma_direct_map_sg	[1-9][0-9.]*	0.0" profile &&
	test_exit 2 bench --profile map/direct/scattered/7 2>err &&
	test_grep "no cell map/direct/scattered/7" err
'

# One goal is missed and known to be: pages that lie apart. The rest has to hold.
test_expect_success 'native: a list of pinned memory takes fewer instructions and bytes, a region fewer bytes, and getting pages as many' '
	"$top/scripts/sg2phyr" bench native --quick -s --linux "$SG2PHYR_LINUX" -o "$tmp/out" >native 2>err || test "$?" -eq 1 &&
	cat native && test_cmp /dev/null err && test_cmp native out/bench/native.tsv &&
	for folio in 4096 4096-apart 65536 2097152; do
		for call in get_user_pages_fast pin_user_pages_fast sg_append_table sg_append_table-release list list-release; do
			test_grep "^pin/$folio/$call	" native || return 1
		done
		for call in register release; do
			test_grep "^umem/direct/$folio/64M/$call	" native && test_grep "^umem/strict/$folio/64M/$call	" native || return 1
		done
	done &&
	for mode in direct strict lazy; do
		test_grep "^read/$mode/4096	" native && test_grep "^read/$mode/1048576	" native || return 1
	done &&
	awk -F"\t" "
		/^read/ && !(\$4 < 1 && \$6 <= \$5) { print; bad = 1 }
		/^read.*\/1048576/ && \$6 >= \$5 { print; bad = 1 }
		/^(pin|umem)/ && \$1 !~ /release\$/ && \$6 > \$5 { print; bad = 1 }
		/^pin/ && \$1 !~ /apart/ && \$1 ~ /list\$/ && !(\$4 <= 1 && \$6 < \$5) { print; bad = 1 }
		/_user_pages_fast\t/ && \$4 > 1.01 { print; bad = 1 }
		END { exit bad }" native
'

test_done
