#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# Bugs put into real drivers of 7.3, tests/mutants/CLASS-N.diff (why.tsv says what each does), made without
# knowing the rules, but for the classes iova and side: scripts/sg2phyr check --patch
# finds something of each that was not there.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

[ -d "${SG2PHYR_LINUX:-}" ] || skip_all="no kernel source in SG2PHYR_LINUX"

mutants=$top/tests/mutants

# reported DIFF - is there a finding of its class that the kernel does not have? 1 if not, 2 if it cannot be told
reported() {
	_class=${1##*/}
	ended=0
	"$top/scripts/sg2phyr" check -s --json --confidence Low --linux "$SG2PHYR_LINUX" --patch "$1" >out || ended=$?
	[ "$ended" -le 1 ] || return 2
	jq -e --arg class "${_class%-*}" "any(.findings[]; .class == \$class)" out
}

for diff in "$mutants"/*.diff; do
	name=$(basename "$diff" .diff)
	if grep -qx "$name" "$mutants/missed"; then
		test_expect_success "$name: no rule finds it, and the list says so" '
			ended=0; reported "$diff" || ended=$?
			test "$ended" -eq 1
		'
	else
		test_expect_success "$name: a finding of its class" '
			reported "$diff"
		'
	fi
done

test_expect_success 'nine of ten are found' '
	all=$(ls "$mutants"/*.diff | wc -l) &&
	test $((10 * $(wc -l <"$mutants/missed"))) -le "$all"
'

test_done
