# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# A tree that looks like Linux 7.3 to `sg2phyr convert`, with drivers of our own
# in it: for what needs no compiler.

# fake_tree DIR VERSION PATCHLEVEL - make it
fake_tree() {
	mkdir -p "$1/include/linux" "$1/drivers/fake" &&
	printf 'VERSION = %s\nPATCHLEVEL = %s\nSUBLEVEL = 1\n' "$2" "$3" >"$1/Makefile" &&
	: >"$1/include/linux/scatterlist.h"
}

# fake_driver FILE NAME - a driver with two sites that read the DMA side in a loop
fake_driver() {
	mkdir -p "$(dirname "$1")" &&
	cat >"$1" <<-EOT
	// SPDX-License-Identifier: GPL-2.0
	#include <linux/dma-mapping.h>
	#include <linux/scatterlist.h>

	static void $2_fill(struct $2 *chip, struct scatterlist *list, int nents)
	{
		struct scatterlist *sg;
		int i;

		for_each_sg(list, sg, nents, i) {
			chip->hw[i].addr = sg_dma_address(sg);
			chip->hw[i].len = sg_dma_len(sg);
		}
	}
	EOT
}

# few_rules COPY [RULE...] - a copy of the tool with a few rules, and RULEs, where these are
# enough: seconds instead of minutes
few_rules() {
	_copy=$1
	shift
	mkdir "$_copy" &&
	cp -a "$top/scripts" "$top/semantic-patches" "$top/kernel-series" "$top/compat" "$_copy/" &&
	printf "%s\n" 010-cursor 080-sgtable "$@" | sort >"$_copy/semantic-patches/convert/series" &&
	for _rule in "$_copy"/semantic-patches/census/*; do
		case $_rule in
		*/000-*|*/020-*|*/130-*|*/150-*) ;;
		*) rm "$_rule" ;;
		esac
	done
}

# few_checks COPY RULE... - of the rules of misuse, COPY keeps these
few_checks() {
	_copy=$1
	shift
	for _rule in "$_copy"/semantic-patches/check/*; do
		_id=${_rule##*/}
		case " $* " in
		*" ${_id%.cocci} "*) ;;
		*) rm "$_rule" ;;
		esac
	done
}
