#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
#
# Each patch of the core series compiles and boots; the whole of it compiles for
# more architectures. Each patch of a series on the core compiles. Needs compilers and the
# kernel tree; takes minutes.

. "$(dirname "$0")/lib.sh"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'

# each [NATIVE] - what boot --each-patch says of that series, in $tmp/said
each() {
	"$top/scripts/sg2phyr" boot -s -o "$tmp/out" --linux "$SG2PHYR_LINUX" --each-patch "$@" >"$tmp/said" 2>"$tmp/err"
}

[ -n "${skip_all:-}" ] || each

test_expect_success 'there is a verdict for each patch' '
	patches=$(grep -c "^patch: " "$top/kernel-series/series") &&
	grep -cE "^(not )?ok " said >n && cat err &&
	test "$(cat n)" -eq $((3 * patches + 6))
'

test_expect_success 'and for the whole series on each architecture, and without the compat layer' '
	for a in arm powerpc s390 riscv; do
		test_grep "^[a-z ]*ok [0-9]* all objects for $a/allmodconfig: " said || return 1
	done &&
	for a in x86_64 arm64; do
		test_grep "^[a-z ]*ok [0-9]* all objects for $a/allmodconfig without PHYR_SG_COMPAT: " said || return 1
	done
'

# verdicts [NATIVE] - one line of it, one test here
verdicts() {
	grep -E '^(not )?ok ' "$tmp/said" | sed 's/^\(.*ok\) [0-9]* /\1	/' >"$tmp/verdicts"
	while IFS='	' read -r verdict name; do
		test_expect_success "${1:-}$name" '
			test "$verdict" = ok || { grep "^#" said; false; }
		'
	done <"$tmp/verdicts"
}

[ ! -s "$tmp/said" ] || verdicts

for native in $(repo=$top && . "$top/scripts/lib/core-series.sh" && core_natives); do
	[ -n "${skip_all:-}" ] || each "$native"
	test_expect_success "there are two verdicts for each patch of $native" '
		patches=$(grep -c "^patch: " "$top/kernel-series/native/$native/series") &&
		grep -cE "^(not )?ok " said >n && cat err && test "$(cat n)" -eq $((2 * patches))
	'
	[ ! -s "$tmp/said" ] || verdicts "$native: "
done

test_done
