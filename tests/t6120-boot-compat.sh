#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The small boot matrix: disks on the compat layer in machines with and without an
# IOMMU; converted drivers in them; and that it sees a compat layer that is wrong.
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

test_expect_success 'converted drivers: the same, and their new lines have run' '
	test_exit 0 "$top/scripts/sg2phyr" boot --converted --smoke --linux "$linux" -o "$tmp/out" >ktap 2>err || { cat ktap err; return 1; }
	cat ktap && test_grep "^# 6 passed, 0 failed, 0 the kernel.s own, 0 not tried" ktap &&
	for f in drivers/ata/libata-sff.c drivers/mmc/host/sdhci.c; do
		test "$(awk -F"\t" -v f=$f "\$1 == f && \$5 == \"ok\" && \$7 != \"-\"" out/boot/converted/converted.tsv | wc -l)" -eq 3 || return 1
	done
'

test_expect_success 'that is evidence E4, of these texts alone' '
	"$top/scripts/sg2phyr" verify -s --linux "$linux" drivers/ata/libata-sff.c drivers/ata/sata_sil24.c >table || test "$?" -eq 1 &&
	awk -F"\t" "NR == 1 { for (i = 1; i <= NF; i++) if (\$i == \"E4\") n = i; next } { print \$1, \$n }" table >got &&
	test_grep "^drivers/ata/libata-sff.c runs:[1-9][0-9]*/[1-9][0-9]* x86_64 ata_piix none swiotlb vtd-strict" got &&
	test_grep "^drivers/ata/sata_sil24.c -$" got
'

test_expect_success 'a conversion that takes the length for the address is seen, and is no evidence' '
	find "${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr/runs" -type f -exec sha256sum {} + | sort >before &&
	test_exit 1 "$top/scripts/sg2phyr" boot --converted --smoke --timeout 60 --break "$top/tests/breaks/swapped.cocci" \
		--linux "$linux" -o "$tmp/out" none ata_piix >ktap 2>err && cat ktap &&
	test_grep "^not ok 1 ata_piix/none" ktap && test_grep "BROKEN  drivers/ata/libata-sff.c" err &&
	find "${XDG_CACHE_HOME:-$HOME/.cache}/sg2phyr/runs" -type f -exec sha256sum {} + | sort | test_cmp before - &&
	printf "@@\n@@\n- no_such_function();\n" >none.cocci &&
	test_exit 2 "$top/scripts/sg2phyr" boot --converted --smoke --break none.cocci --linux "$linux" -o "$tmp/out" 2>err &&
	test_grep "changes none of the converted files" err
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
