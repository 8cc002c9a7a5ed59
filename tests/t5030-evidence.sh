#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317 # bodies of tests are expanded when they run
#
# What of the evidence is made again after a change of the kernel tree: what a compilation depends on,
# by kbuild's own account, and nothing else.

# shellcheck source=tests/lib.sh
. "$(dirname "$0")/lib.sh"

[ -d "${SG2PHYR_LINUX:-}" ] || skip_all="no kernel source in SG2PHYR_LINUX"
driver=drivers/ata/sata_sil24.c

# a tree that may be changed: links, of which edit() makes files
[ -n "${skip_all:-}" ] || {
	from=$(readlink -f "$SG2PHYR_LINUX")
	tree="$(dirname "$from")/.test.$$"
	cp -al "$from" "$tree" 2>/dev/null || { rm -rf "$tree"; tree=$tmp/tree; cp -a "$from" "$tree"; }
	trap 'rm -rf "$tree"; _exit' EXIT
}

# edit FILE TEXT - TEXT at the end of FILE
edit() {
	cp -p "$tree/$1" "$tmp/edited" && printf '%s\n' "$2" >>"$tmp/edited" && rm "$tree/$1" && mv "$tmp/edited" "$tree/$1"
}

# proved - the driver's evidence is "identical"; what was done for it is in err
proved() {
	"$top/scripts/sg2phyr" verify --linux "$tree" "$driver" >table 2>err || { cat err; return 1; }
	grep -E "^  (CONFIG|KBUILD|VERIFY|STAGE)" err >did || :
	test "$(awk -F'\t' 'NR > 1 && $11 ~ /^identical:x86_64/' table | wc -l)" -eq 1 || { cat table err; return 1; }
}

test_expect_success 'a tree that is new here: configured, built, and proved or known' '
	proved && test_grep CONFIG did && test_grep "KBUILD .*1 files" did
'

test_expect_success 'no change: nothing is done' '
	proved && test_cmp /dev/null did
'

test_expect_success 'a driver that it has nothing to do with, and a header that it does not include' '
	edit drivers/ata/ahci.c "/* more */" && edit drivers/mmc/host/sdhci.h "/* more */" && proved && test_cmp /dev/null did
'

test_expect_success 'a header that it includes by way of others: compiled and proved anew' '
	edit include/linux/libata.h "/* more $$ */" && proved && test_grep "KBUILD .*1 files" did && test_grep "VERIFY .*1 files" did
'

test_expect_success 'an option that it does not look at: configured again, and that is all' '
	edit drivers/leds/Kconfig "config LEDS_OF_A_TEST
	tristate \"none\"" && proved && test_grep CONFIG did && ! grep -E "KBUILD|VERIFY" did
'

test_expect_success 'what a Makefile says of its directory' '
	edit drivers/ata/Makefile "ccflags-y += -DOF_A_TEST=$$" && proved && test_grep KBUILD did && test_grep VERIFY did
'

test_expect_success 'the file itself' '
	edit "$driver" "/* the end */" && proved && test_grep KBUILD did && test_grep VERIFY did && proved && test_cmp /dev/null did
'

test_done
