#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2034,SC2154,SC2317 # bodies of tests run later, in eval; the libraries set more
#
# CPU and DMA side kept apart by types, in the real kernel: each mix-up of
# kernel-series/tests/sparse gets its message and each correct use none; nothing of the types is in
# the object code; the mutation score of the core and of some drivers.

. "$(dirname "$0")/lib.sh"
[ -d "${SG2PHYR_LINUX:-}" ] || skip_all='no kernel tree'
command -v sparse >/dev/null || skip_all='sparse is not installed'

drivers='drivers/ata/sata_sil24.c drivers/ata/pdc_adma.c drivers/spi/spi-rockchip.c'

# types - the results of all that needs the stage, in $tmp
types() {
	repo=$top linux=$SG2PHYR_LINUX jobs=2 quiet=1 bar=
	for lib in common setup tree core-series stage record ledger spatch convert verify farm report migrate; do
		# shellcheck disable=SC1090 # each is checked by itself
		. "$top/scripts/lib/$lib.sh"
	done
	tmpd=$tmp/work
	mkdir "$tmpd"
	setup_tools
	# shellcheck disable=SC2086 # names of files of the kernel
	migrate_convert $drivers
	stage_open "$(stage_of_evidence)"
	stage_run "$top/scripts/sg2phyr" internal-types "$linux" "$stage" 2 "$tmp" "$tmpd/changed"
}
[ -n "${skip_all:-}" ] || (types) >"$tmp/types.log" 2>&1

test_expect_success 'there are files for 24 mix-ups and 10 correct uses, and each was tried' '
	cat types.log &&
	test "$(ls "$top"/kernel-series/tests/sparse/*.c | grep -vc /ok-)" -ge 24 &&
	test "$(ls "$top"/kernel-series/tests/sparse/ok-*.c | wc -l)" -ge 10 &&
	test "$(grep -c "ok " cases)" -eq "$(ls "$top"/kernel-series/tests/sparse/*.c | wc -l)"
'

if [ -s "$tmp/cases" ]; then
	grep -E '^(not )?ok ' "$tmp/cases" >"$tmp/verdicts"
	while IFS= read -r verdict; do
		name=${verdict#*ok }
		test_expect_success "${name#*: }" "
			! grep -B 50 '^not ok ${name%%:*}:' cases
		"
	done <"$tmp/verdicts"
fi

test_expect_success 'neither gcc with W=1 nor sparse says anything of the core' '
	cat core && test "$(grep -c "^ok" core)" -ge 7 && ! grep "^not ok" core
'

test_expect_success 'the object code is the same without the types' '
	cat objects && test "$(grep -c "^ok" objects)" -ge 9 && ! grep "^not ok" objects
'

test_expect_success 'mutants of the core and of drivers are caught, and there is no false warning' '
	"$top/scripts/sg2phyr" mutate -j 2 --linux "$SG2PHYR_LINUX" lib kernel/dma drivers/dma/dmaengine_range.c \
		$drivers >rows 2>err || { cat err; grep none rows; return 1; }
	test_grep "^class range: [2-9][0-9][0-9] mutants, caught by gcc [1-9].*, sparse [1-9]" err
'

test_expect_success 'a second run says the same and tries nothing' '
	"$top/scripts/sg2phyr" mutate -j 2 --linux "$SG2PHYR_LINUX" lib kernel/dma drivers/dma/dmaengine_range.c \
		$drivers >again 2>err && test_cmp rows again && test_grep " files, 0 to do" err
'

test_expect_success 'each mutant by itself: the same verdicts' '
	set -- $drivers &&
	"$top/scripts/sg2phyr" mutate -s -j 2 --linux "$SG2PHYR_LINUX" "$1" kernel/dma/range_dma.c >together &&
	"$top/scripts/sg2phyr" mutate -s -j 2 --apart --linux "$SG2PHYR_LINUX" "$1" kernel/dma/range_dma.c >apart &&
	test_cmp together apart
'

test_expect_success 'bad usage: a message, exit 2' '
	test_exit 2 "$top/scripts/sg2phyr" mutate 2>err && test_grep "error: mutate needs a PATH" err &&
	test_exit 2 "$top/scripts/sg2phyr" mutate --linux "$SG2PHYR_LINUX" no/such/path 2>err &&
	test_grep "error: no/such/path is neither in" err
'

test_done
