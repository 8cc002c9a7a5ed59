#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# shellcheck disable=SC2016,SC2317,SC2154 # bodies of tests run later, in eval; lib.sh sets top and tmp
#
# The core series: staged into a tree, and made into mail that git am takes.
# Needs a kernel tree, named by SG2PHYR_LINUX; never writes to it.

. "$(dirname "$0")/lib.sh"

linux=${SG2PHYR_LINUX:-}
[ -f "$linux/MAINTAINERS" ] ||
	skip_all="SG2PHYR_LINUX does not name a kernel tree"

# A neutral author, whoever runs this
GIT_AUTHOR_NAME='A U Thor' GIT_AUTHOR_EMAIL=author@example.com
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL

# shellcheck source=../scripts/lib/core-series.sh
. "$top/scripts/lib/core-series.sh"
# shellcheck source=../scripts/lib/tree.sh
. "$top/scripts/lib/tree.sh"

# touched - the existing files that the series changes
touched() {
	(cd "$top/kernel-series/overlay" && find . -type f -printf '%P\n') >brought &&
	sed -n 's,^--- a/,,p' "$top"/kernel-series/patches/*.patch | grep -vxFf brought
}

# small DIR - a tree of only those files
small() {
	touched | while IFS= read -r f; do
		to=$1/$f
		mkdir -p "${to%/*}" && cp "$linux/$f" "$to" || return 1
	done
}

test_expect_success 'the series is made without a word' '
	core_series "$linux" series >out 2>&1 &&
	test_cmp /dev/null out &&
	test -s series/0000-cover-letter.patch &&
	test -s series/0001-*.patch
'

test_expect_success 'git am takes it on a pristine tree' '
	small am && cd am && git init -q && git add -A && git commit -qm base &&
	git am -q --whitespace=error ../series/000[1-9]-*.patch ../series/00[1-9]?-*.patch &&
	git status --porcelain >../status && test_cmp /dev/null ../status
'

test_expect_success 'staging gives the files that git am gives' '
	small stage && core_stage stage >out 2>&1 && test_cmp /dev/null out &&
	diff -r --exclude=.git am stage
'

test_expect_success 'staging does not write through hard links' '
	small link && cp -al link link2 && core_stage link2 &&
	small link3 && diff -r link link3
'

test_expect_success 'what goes from the stage takes its objects along: make does not miss their source' '
	mkdir -p under st/tree st/obj/uml/kernel put/kernel && echo >put/kernel/new.c && echo kernel/new.c >put.list &&
	(
		. "$top/scripts/lib/stage.sh"
		stage=$tmp/st linux=$tmp/under
		stage_place "$tmp/put" && test -f st/tree/kernel/new.c && touch st/obj/uml/kernel/new.o st/obj/uml/kernel/old.o || exit
		: >put.list && stage_place "$tmp/put" && ! test -e st/tree/kernel/new.c
	) && echo old.o >expect && ls st/obj/uml/kernel >left && test_cmp expect left
'

test_expect_success 'a second run is byte-identical, from a tree elsewhere too' '
	core_series "$linux" "again and/again" && diff -r series "again and/again" &&
	small "a tree" && core_series "a tree" elsewhere &&
	diff -r series elsewhere
'

test_expect_success 'tree and repository may be read-only, for who is not root, too' '
	small ro && mkdir installed home && cp -r "$top/scripts" "$top/kernel-series" "$top/compat" installed/ &&
	chmod -R a-w,a+rX ro installed && chmod 755 "$tmp" && set -- &&
	{ [ "$(id -u)" -ne 0 ] || { chown 65534:65534 home && set -- setpriv --reuid=65534 --regid=65534 --clear-groups; }; } &&
	HOME=$tmp/home TMPDIR=$tmp/home "$@" sh -c ". installed/scripts/lib/core-series.sh && repo=installed core_series ro home/series" &&
	diff -r series home/series && chmod -R u+w ro installed
'

test_expect_success 'author and date are fixed, and nobody has signed' '
	for p in series/*; do
		test_grep "^From: A U Thor <author@example.com>$" "$p" &&
		test_grep "^Date: Thu, 01 Jan 1970 00:00:00 +0000$" "$p" &&
		! grep -i "^signed-off-by" "$p" || return 1
	done
'

test_expect_success 'nobody in particular is the author where git knows none' '
	(
		unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL &&
		HOME=$tmp XDG_CONFIG_HOME=$tmp GIT_CONFIG_NOSYSTEM=1 \
			GIT_CEILING_DIRECTORIES=$tmp core_series "a tree" nobody
	) &&
	test_grep "^From: sg2phyr <sg2phyr@localhost>$" nobody/0000-*.patch
'

test_expect_success 'no path of this machine is in it' '
	! grep -rF -e "$top" -e "$tmp" -e "$linux" -e "$HOME" series
'

# A for_each macro reads its iterator and its counter more than once, the accessor
# of a command reads the command for the list and for the count, and a trace event
# looks as all of them do. A new file below kernel/dma/ or
# Documentation/ needs no line in MAINTAINERS, which has the directory, and one that goes had none, but checkpatch
# does not look. _Atomic is a keyword, sparse has its types from typedefs, and SCSI has
# its names. Those stay, and nothing else.
# checked PATCH... - what checkpatch says of them, and is not to stay, in the file actual
checked() {
	{ [ -d view ] || tree_view "$linux" view; } && (
		cd view && for p; do
			perl scripts/checkpatch.pl --strict --no-signoff --terse --show-types --no-summary "$p"
		done
	) >said
	grep -v -e "CHECK:MACRO_ARG_REUSE: Macro argument reuse .\(it\|i\|p\|f\|bit\|qc\|sg\|entry\|pos\|addr\). " \
		-e "0001-lib-.*WARNING:NEW_TYPEDEFS:" -e "CHECK:CAMELCASE: Avoid CamelCase: <\(_Atomic\|Scsi_Host\|SCpnt\)>" \
		-e "dma-mapping-map.*CHECK:\(PARENTHESIS_ALIGNMENT\|OPEN_ENDED_LINE\):" \
		-e "/00\(07-scsi-core\|13-RDMA\|01-RDMA-umem\|09-dma-mapping\|11-dma-mapping\|12-Documentation\|03-RDMA-uverbs\)-.*WARNING:FILE_PATH_CHANGES:" said >actual
	test_cmp /dev/null actual
}

test_expect_success 'checkpatch --strict has no error and no warning' '
	checked "$tmp"/series/000[1-9]-*.patch "$tmp"/series/00[1-9]?-*.patch
'

# larger DIR - a tree of the files that any of the series changes
larger() {
	{ touched && sed -n 's,^--- a/,,p' "$top"/kernel-series/native/*/patches/*.patch; } | sort -u | while IFS= read -r f; do
		to=$1/$f
		[ ! -f "$linux/$f" ] || { mkdir -p "${to%/*}" && cp "$linux/$f" "$to"; } || return 1
	done
}

test_expect_success 'a series on the core: git am takes it there, staging gives the same, and checkpatch has nothing to say' '
	test -n "$(core_natives)" &&
	for n in $(core_natives); do
		core_series "$linux" "series-$n" "$n" >out 2>&1 && test_cmp /dev/null out && test -s "series-$n/0000-cover-letter.patch" &&
		rm -rf am2 stage2 && larger am2 && cp -r am2 stage2 &&
		(cd am2 && git init -q && git add -A && git commit -qm base &&
			git am -q --whitespace=error ../series/000[1-9]-*.patch ../series/00[1-9]?-*.patch "../series-$n"/000[1-9]-*.patch) &&
		core_stage stage2 "" "$n" >out 2>&1 && test_cmp /dev/null out && diff -r --exclude=.git am2 stage2 &&
		checked "$tmp/series-$n"/000[1-9]-*.patch || return 1
	done &&
	test_exit 2 core_series "$linux" nowhere other 2>err && test_grep "error: there is no series other - there are: .*rdma" err
'

test_expect_success 'the first patches of a series on the core, or none of them' '
	larger none0 && core_stage none0 "" rdma:0 && larger one && core_stage one "" rdma:2 &&
	cmp none0/drivers/infiniband/core/iter.c "$linux/drivers/infiniband/core/iter.c" && test -f none0/mm/range_pin.c &&
	! cmp one/drivers/infiniband/core/iter.c none0/drivers/infiniband/core/iter.c &&
	cmp one/drivers/infiniband/hw/mlx5/doorbell.c "$linux/drivers/infiniband/hw/mlx5/doorbell.c"
'

test_expect_success 'a tree that has the series already is refused' '
	test_exit 2 core_stage stage 2>err &&
	test_grep "error: kernel-series/patches/0001-.*patch does not apply" err &&
	test_exit 2 core_series stage out3 2>err &&
	test_grep "error: stage has Documentation/core-api/phyr.rst already" err
'

test_expect_success 'staging that fails has written nothing' '
	small half && echo >half/include/linux/mmc/core.h &&
	cp -a half before &&
	test_exit 2 core_stage half 2>err &&
	test_grep "mmc.patch does not apply" err &&
	diff -r before half
'

test_expect_success 'what is no kernel tree is refused' '
	mkdir -p none &&
	test_exit 2 core_stage none 2>err && test_grep "not a kernel tree" err &&
	test_exit 2 core_series none out4 2>err && test_grep "not a kernel tree" err
'

test_expect_success 'a file that no stanza names is an error' '
	mkdir -p copy && cp -r "$top/kernel-series" "$top/compat" copy &&
	echo >copy/compat/overlay/kernel/dma/extra.c &&
	( repo=$tmp/copy && test_exit 2 core_series "a tree" out5 2>err ) &&
	test_grep "does not name each file once: kernel/dma/extra.c" err
'

test_done
