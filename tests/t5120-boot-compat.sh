#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The small boot matrix: disks on the compat layer in machines with and without an
# IOMMU; and that it sees a compat layer that is wrong.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'

linux=$SG2PHYR_LINUX

# smoke CODE REPO ARGUMENT... - the small matrix, results in $tmp, and how it ends
smoke() {
	_want=$1 _repo=$2
	shift 2
	test_exit "$_want" "$_repo/scripts/sg2phyr" boot --compat --smoke --linux "$linux" -o "$tmp/out" "$@" \
		>ktap 2>err || { cat ktap err; return 1; }
}

test_expect_success 'two drivers, three modes: all pass' '
	smoke 0 "$top" && cat ktap &&
	test "$(grep -c "^ok [1-6] [a-z_]*/[a-z-]*" ktap)" -eq 6 &&
	test_grep "^# 6 passed, 0 failed, 0 the kernel.s own, 0 not tried" ktap
'

test_expect_success 'the machines are what they are called, and did what they say' '
	test_grep "swiotlb slots: [1-9]" out/boot/compat/compat-swiotlb-disks.log &&
	test_grep "iommu groups: DMA [1-9]" out/boot/compat/compat-vtd-strict-disks.log &&
	for m in none swiotlb vtd-strict; do
		for d in ata_piix sdhci; do
			test_grep "host: disk $d ok" out/boot/compat/compat-$m-disks.log || return 1
		done
	done
'

test_expect_success 'what has passed with this kernel is not run again' '
	smoke 0 "$top" && ! grep BOOT err
'

test_expect_success 'a mapping that loses a byte of each entry is seen' '
	rm -rf copy && mkdir copy && cp -a "$top/scripts" "$top/kernel-series" "$top/compat" copy/ &&
	sed -i "s/sg_dma_len(sg) = sg->length;/sg_dma_len(sg) = sg->length - 4;/" \
		copy/compat/overlay/kernel/dma/sg_compat.c &&
	! cmp -s copy/compat/overlay/kernel/dma/sg_compat.c "$top/compat/overlay/kernel/dma/sg_compat.c" &&
	smoke 1 "$tmp/copy" --timeout 40 none ata_piix && cat ktap &&
	test_grep "^not ok 1 ata_piix/none" ktap
'

test_expect_success 'back to what was: its results are still there' '
	smoke 0 "$top" && ! grep BOOT err
'

test_done
