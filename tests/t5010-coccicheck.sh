#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
#
# Each rule file by itself, by the kernel's own means: "make coccicheck COCCI=FILE"
# makes of its tests what our pipeline makes of them, and marks places in context mode.

. "$(dirname "$0")/lib.sh"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'

# coccicheck RULE MODE - run it over in/, with its objects beside the tree
coccicheck() {
	make -s -C "$SG2PHYR_LINUX" O="$tmp/objects" coccicheck COCCI="$1" MODE="$2" M="$tmp/in" J=1
}

# as_wanted FILE - what the rule made of it is what its test wants; see t0300
as_wanted() {
	_want=$cases/$(basename "$1" .c)
	if [ -f "$_want.tidy" ] && [ ! -s "$_want.tidy" ]; then
		awk -f "$top/scripts/lib/tidy.awk" "$_want.c" "$1" >got || return 1
		set -- got
	fi
	test_cmp "$_want.res" "$1"
}

# alone DIR - the cases of the rule that are one file: coccicheck has no units
alone() {
	for c in "$cases"/*.c; do
		[ -f "${c%.c}.h" ] || cp "$c" "$1" || return 1
	done
}

mkdir "$tmp/objects"
while read -r name; do
	rule=$top/semantic-patches/convert/$name.cocci
	cases=$top/semantic-patches/$(sed -n 's,^// Tests: ,,p' "$rule")
	test_expect_success "$name in patch mode" '
		rm -rf in out && mkdir in out && alone in && cp in/* out &&
		coccicheck "$rule" patch >said &&
		grep -E "^([-+ ]|@@ )" said | sed -E "s,^(---|\+\+\+) [ab]/.*/,\1 ," >diff &&
		patch -s -p0 -d out <diff &&
		for c in out/*.c; do
			as_wanted "$c" || return 1
		done
	'
	test_expect_success "$name in context mode" '
		coccicheck "$rule" context >said &&
		test_grep "^-" said
	'
done <"$top/semantic-patches/convert/series"

test_done
