#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The series of two owners, on real sources: any order will do, and what is in the middle builds.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'

sg2phyr=$top/scripts/sg2phyr
promise="LIBATA SATA PROMISE TX2/TX4 CONTROLLER DRIVER" tw="3WARE SAS/SATA-RAID SCSI DRIVERS (3W-XXXX, 3W-9XXX, 3W-SAS)"

# verdicts KIND - of the rows of that kind
verdicts() {
	awk -F'\t' -v kind="$1" '$1 == kind { print $4 }' out/series/sample.tsv | sort | uniq -c | sed 's/^ *//'
}

test_expect_success 'setup: the series' '
	for o in "$promise" "$tw"; do
		# not proved: a finding
		test_exit 1 "$sg2phyr" series --owner "$o" --no-proof -s --linux "$SG2PHYR_LINUX" -o out || return 1
	done &&
	ls out/series/*/v1/1/*.patch | grep -vc 0000- >patches && cat patches && test "$(cat patches)" -ge 4
'

test_expect_success 'they apply in any order, and patches of them compile' '
	"$sg2phyr" series --sample 4 --linux "$SG2PHYR_LINUX" -o out 2>err && cat out/series/sample.tsv &&
	verdicts order >got && echo 3 ok | test_cmp - got &&
	verdicts build >got && test_grep "^[1-9][0-9]* ok" got
'

test_expect_success 'a patch that does not compile is seen, and a series that stands in the way of another' '
	sed -i "s/range_dma_/range_dna_/" out/series/*/v1/1/*.patch &&
	test_exit 1 "$sg2phyr" series --sample 100 -s --linux "$SG2PHYR_LINUX" -o out 2>err &&
	verdicts order >got && echo 3 ok | test_cmp - got &&
	verdicts build >got && test_grep "^[1-9][0-9]* does not compile" got && test_grep "error.*range_dna_" err &&
	cp -R "out/series/$(ls out/series | grep promise)" out/series/zz-again &&
	test_exit 1 "$sg2phyr" series --sample 1 -s --linux "$SG2PHYR_LINUX" -o out 2>err &&
	verdicts order >got && test_grep "^3 does not apply" got
'

test_expect_success 'what is asked of it' '
	test_exit 2 "$sg2phyr" series --sample some --linux "$SG2PHYR_LINUX" 2>err && test_grep "wants a number of patches" err &&
	test_exit 2 "$sg2phyr" series --sample 3 --linux "$SG2PHYR_LINUX" -o none 2>err && test_grep "there is no series in " err
'

test_done
