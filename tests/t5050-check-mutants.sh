#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2317 # bodies are expanded, and call functions, in eval
#
# Bugs put into real drivers of 7.3, tests/mutants/CLASS-N.diff (why.tsv says what each does), by somebody who
# had not seen the rules for all classes but iova and side: scripts/sg2phyr check --patch
# finds something of each that was not there.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

[ -d "${SG2PHYR_LINUX:-}" ] || skip_all="no kernel source in SG2PHYR_LINUX"

for diff in "$top"/tests/mutants/*.diff; do
	class=$(basename "$diff" .diff)
	class=${class%-*}
	test_expect_success "$(basename "$diff"): a finding of the class $class" '
		test_exit 1 "$top/scripts/sg2phyr" check -s --json --confidence Low --linux "$SG2PHYR_LINUX" --patch "$diff" >out &&
		jq -e --arg class "$class" "any(.findings[]; .class == \$class)" out
	'
done

test_done
