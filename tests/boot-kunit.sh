# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh disable=SC2034 # for who sources it
#
# What the tests of `boot --kunit` share. To be sourced behind lib.sh.

[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'
linux=$SG2PHYR_LINUX

# boot CODE REPO ARGUMENT... - run it there, results in $tmp, and see how it ends
boot() {
	_want=$1 _repo=$2
	shift 2
	test_exit "$_want" "$_repo/scripts/sg2phyr" boot --kunit --linux "$linux" -o "$tmp/out" "$@" >ktap 2>err ||
		{ grep -v "^ *ok [0-9]" ktap; cat err; return 1; }
}
