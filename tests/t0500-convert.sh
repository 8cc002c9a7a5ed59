#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# convert and explain: good input, bad input, and runs that are disturbed.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run
. "$(dirname "$0")/lib.sh"
. "$top/tests/fake-tree.sh"

XDG_CACHE_HOME=$tmp/cache
export XDG_CACHE_HOME
few_rules "$tmp/few" 110-map-field
sg2phyr=$tmp/few/scripts/sg2phyr

real_spatch=$(command -v spatch)
export real_spatch

test_expect_success 'a loop is converted and the rest of the tree is not written' '
	fake_tree tree 7 3 &&
	fake_driver tree/drivers/fake/one.c one &&
	cp -a tree before &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/fake >diff 2>err &&
	test_cmp /dev/null err &&
	test_grep "^+.*for_each_range_dma(&it, " diff &&
	diff -r tree before &&
	cp -a tree patched && (cd patched && patch -s -p1 <../diff) &&
	! grep -q sg_dma_ patched/drivers/fake/one.c
'

test_expect_success 'the same with one job and with two' '
	for n in two three four five; do fake_driver tree/drivers/fake/$n.c $n || return 1; done &&
	XDG_CACHE_HOME=$tmp/c1 "$sg2phyr" convert -s -j 1 --linux tree drivers/fake >d1 &&
	XDG_CACHE_HOME=$tmp/c2 "$sg2phyr" convert -s -j2 --linux tree drivers/fake >d2 &&
	cp d1 undisturbed &&
	test_cmp d1 d2
'

test_expect_success 'a path that does not exist' '
	test_exit 2 "$sg2phyr" convert --linux tree drivers/nowhere 2>err &&
	test_grep "drivers/nowhere does not exist" err
'

test_expect_success 'a path outside the tree' '
	test_exit 2 "$sg2phyr" convert --linux tree ../other 2>err &&
	test_grep "not below the kernel tree" err
'

test_expect_success 'no kernel tree' '
	mkdir -p empty &&
	test_exit 2 "$sg2phyr" convert --linux empty drivers/fake 2>err &&
	test_grep "no kernel source tree" err &&
	test_exit 2 "$sg2phyr" convert --linux nowhere drivers/fake 2>err &&
	test_grep "no directory" err
'

test_expect_success 'a kernel too old' '
	fake_tree old 5 10 &&
	test_exit 2 "$sg2phyr" convert --linux old drivers/fake 2>err &&
	test_grep "Linux 5.10; supported here: 7.3 7.2 6.12" err
'

test_expect_success 'bad usage' '
	test_exit 2 "$sg2phyr" 2>err && test_exit 2 "$sg2phyr" frobnicate 2>err &&
	test_exit 2 "$sg2phyr" convert -j many --linux tree drivers/fake 2>err &&
	test_exit 2 "$sg2phyr" explain --linux tree 2>err
'

test_expect_success 'a syntax error is a loss, named, and the sum still closes' '
	mkdir -p tree/drivers/bad && fake_driver tree/drivers/bad/bad.c bad &&
	cat >>tree/drivers/bad/bad.c <<-\END &&

	static void broken(struct scatterlist *sg)
	{
		if (( {
		use(sg_dma_address(sg));
	END
	test_exit 1 "$sg2phyr" convert -s --linux tree drivers/bad >diff 2>err &&
	"$sg2phyr" explain -s --linux tree drivers/bad >sites &&
	test "$(grep -c "sg_dma_" sites)" -eq 3 &&
	test_grep "lost.*parse" sites
'

test_expect_success 'a Latin-1 file keeps its bytes' '
	mkdir -p tree/drivers/latin && fake_driver tree/drivers/latin/l.c l &&
	printf "/* J\\366rg */\n" >>tree/drivers/latin/l.c &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/latin >diff &&
	cp -a tree l1 && (cd l1 && patch -s -p1 <../diff) &&
	tail -n 1 l1/drivers/latin/l.c >last && tail -n 1 tree/drivers/latin/l.c >expect &&
	test_cmp expect last
'

test_expect_success 'odd file names' '
	mkdir -p "tree/drivers/odd dir" &&
	fake_driver "tree/drivers/odd dir/a b;\$(touch x)'"'"'.c" odd &&
	test_exit 0 "$sg2phyr" convert -s --linux tree "drivers/odd dir" >diff &&
	test_grep "^+.*for_each_range_dma" diff &&
	test ! -e x
'

test_expect_success 'an empty file and one without a final line feed' '
	mkdir -p tree/drivers/end && : >tree/drivers/end/empty.c &&
	printf "int a; /* sg_dma_len */" >tree/drivers/end/none.c &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/end >diff &&
	test_cmp /dev/null diff
'

test_expect_success 'a rule that does not parse is named' '
	mkdir -p copy && cp -a "$top/scripts" "$top/semantic-patches" "$top/kernel-series" "$top/compat" copy/ &&
	first=$(grep -v "^#" copy/semantic-patches/convert/series | head -n 1) &&
	printf "@@ this is no rule\n" >>"copy/semantic-patches/convert/$first.cocci" &&
	test_exit 2 copy/scripts/sg2phyr convert -s --linux tree drivers/fake 2>err &&
	test_grep "$first.cocci does not parse" err
'

test_expect_success 'spatch killed in the middle: an error, and the next run is whole' '
	shadow spatch <<-\END &&
	#!/bin/sh
	case "$*" in
	*--parse-cocci*|--version) exec "$real_spatch" "$@" ;;
	esac
	mkdir "$KILLED" 2>/dev/null && kill -9 $$
	exec "$real_spatch" "$@"
	END
	export XDG_CACHE_HOME=$tmp/c3 KILLED=$tmp/killed &&
	PATH=$tmp/shadow:$PATH test_exit 2 "$sg2phyr" convert -s -j 2 --linux tree drivers/fake >d 2>err &&
	test_grep "ended by signal 9" err &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/fake >d3 &&
	test_cmp undisturbed d3
'

test_expect_success 'a file that hangs spatch is a loss, named' '
	shadow spatch <<-\END &&
	#!/bin/sh
	case "$*" in
	*--parse-cocci*) ;;
	*"-D patch"*)
		mkdir "$SLEPT" 2>/dev/null && exec sleep 600
		while :; do :; done ;;
	esac
	exec "$real_spatch" "$@"
	END
	export XDG_CACHE_HOME=$tmp/c4 SG2PHYR_TIMEOUT=1 SLEPT=$tmp/slept &&
	PATH=$tmp/shadow:$PATH test_exit 1 "$sg2phyr" convert -s --linux tree drivers/fake/one.c >d 2>err &&
	PATH=$tmp/shadow:$PATH "$sg2phyr" explain -s --linux tree drivers/fake/one.c >sites &&
	unset SG2PHYR_TIMEOUT &&
	test_grep "sg_dma_len lost: .*timeout" sites
'

test_expect_success 'a file for which spatch wants too much memory is a loss, named' '
	rm -rf shadow && export XDG_CACHE_HOME=$tmp/c6 SG2PHYR_MEMORY=60 &&
	{ cat tree/drivers/fake/one.c && seq -f "int f%g(int a) { if (a) return a + 1; return f1(a) + f2(a); }" 3000; } >tree/drivers/fake/long.c &&
	test_exit 1 "$sg2phyr" convert -s --linux tree drivers/fake/long.c >d 2>err &&
	test_grep "cursor wanted more than 60 MB of memory on drivers/fake/long.c" err &&
	"$sg2phyr" explain -s --linux tree drivers/fake/long.c >sites && test_grep "sg_dma_len lost: .*crash" sites &&
	unset SG2PHYR_MEMORY && test_exit 0 "$sg2phyr" convert -s --linux tree drivers/fake/long.c >d 2>err &&
	rm tree/drivers/fake/long.c
'

test_expect_success 'kill -9 of the whole run, then again: as if undisturbed' '
	rm -rf shadow && export XDG_CACHE_HOME=$tmp/c5 &&
	for after in 0.3 1 2.5; do
		setsid "$sg2phyr" convert -s --linux tree drivers/fake >d 2>&1 &
		pid=$! && sleep $after
		kill -9 -$pid 2>/dev/null
		wait $pid
	done
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/fake >d5 &&
	test_cmp undisturbed d5
'

test_expect_success 'what a rule of the scope unit changes in several files is one step' '
	mkdir -p unit tree/drivers/unit &&
	cp -a "$top/scripts" "$top/semantic-patches" "$top/kernel-series" "$top/compat" unit/ &&
	echo 900-unit >unit/semantic-patches/convert/series &&
	cat >unit/semantic-patches/convert/900-unit.cocci <<-\END &&
	// Id: unit
	// Tokens: dma_map_sg
	// Scope: unit
	// Options: --no-includes
	virtual patch
	virtual context
	@unit_map depends on patch@
	expression D, P, N, R;
	@@
	- dma_map_sg(D, P->sg, N, R)
	+ dma_map_range_sg_count(D, P->sg, N, &P->range, R, 0)
	@unit_struct depends on unit_map@
	@@
	  struct demo {
	    ...
	    struct scatterlist *sg;
	+   struct range_dma range;
	    ...
	  };
	END
	printf "%s\n" "#include <linux/scatterlist.h>" "struct demo {" "	struct scatterlist *sg;" "	int n;" "};" \
		>tree/drivers/unit/demo.h &&
	for n in a b; do
		printf "%s\n" "#include \"demo.h\"" "int $n(struct demo *d)" "{" \
			"	return dma_map_sg(d->dev, d->sg, d->n, 1);" "}" >tree/drivers/unit/$n.c || return 1
	done &&
	fake_driver tree/drivers/unit/alone.c alone &&
	export XDG_CACHE_HOME=$tmp/c6 &&
	test_exit 0 unit/scripts/sg2phyr convert -s --linux tree drivers/unit/a.c >diff &&
	grep "^+++" diff >files &&
	printf "+++ b/drivers/unit/%s\n" a.c b.c demo.h >expect &&
	test_cmp expect files &&
	test_grep "^+.struct range_dma range;" diff &&
	test_exit 0 unit/scripts/sg2phyr convert -s --linux tree drivers/unit/a.c drivers/unit/b.c >again &&
	test_cmp diff again &&
	unit/scripts/sg2phyr explain -s --linux tree drivers/unit/b.c >sites &&
	test_grep "dma_map_sg converted: .*unit" sites
'

test_expect_success 'a unit of which one file cannot change stays as it is' '
	sed "s,d->n,/* all */ d->n," tree/drivers/unit/b.c >b.c && mv b.c tree/drivers/unit/b.c &&
	test_exit 1 unit/scripts/sg2phyr convert -s --linux tree drivers/unit/a.c >diff 2>err &&
	test_cmp /dev/null diff &&
	test_grep "a comment would be lost" err
'

test_expect_success 'the scope "file, unit": what another file does spoils no file of its own structs' '
	echo 910-part >unit/semantic-patches/convert/series &&
	cat >unit/semantic-patches/convert/910-part.cocci <<-\END &&
	// Id: part
	// Tokens: dma_map_sg
	// Scope: file, unit
	// Options: --no-includes
	virtual patch
	virtual context
	@part_spoilt@
	@@
	spoils(...)
	@part_map depends on patch && !part_spoilt@
	expression D, P, N, R;
	@@
	- dma_map_sg(D, P->sg, N, R)
	+ dma_map_range_sg_count(D, P->sg, N, &P->range, R, 0)
	@part_struct depends on part_map@
	@@
	  struct demo {
	    ...
	    struct scatterlist *sg;
	+   struct range_dma range;
	    ...
	  };
	END
	mkdir -p tree/drivers/parts &&
	printf "%s\n" "struct both {" "	int x;" "};" >tree/drivers/parts/both.h &&
	cp tree/drivers/unit/demo.h tree/drivers/parts/own.h &&
	printf "%s\n" "#include \"both.h\"" "#include \"own.h\"" "int own(struct demo *d)" "{" \
		"	return dma_map_sg(d->dev, d->sg, d->n, 1);" "}" >tree/drivers/parts/own.c &&
	printf "%s\n" "#include \"both.h\"" "int other(struct demo *d)" "{" "	spoils(d);" \
		"	return dma_map_sg(d->dev, d->sg, d->n, 1);" "}" >tree/drivers/parts/other.c &&
	test_exit 1 unit/scripts/sg2phyr convert -s --linux tree drivers/parts >diff &&
	grep "^+++" diff >files &&
	printf "+++ b/drivers/parts/%s\n" own.c own.h >expect &&
	test_cmp expect files
'

# unit_driver DIR - a driver of a header and two files: one maps, the other unmaps
unit_driver() {
	mkdir -p "$1" &&
	cat >"$1/unit.h" <<-\EOT &&
	/* SPDX-License-Identifier: GPL-2.0 */
	#ifndef UNIT_H
	#define UNIT_H

	#include <linux/scatterlist.h>

	struct unit_dev {
		struct device *dev;
		struct scatterlist *list;
		int nents;
	};

	#endif
	EOT
	cat >"$1/map.c" <<-\EOT &&
	// SPDX-License-Identifier: GPL-2.0
	#include <linux/dma-mapping.h>
	#include "unit.h"

	int unit_map(struct unit_dev *u)
	{
		if (!dma_map_sg(u->dev, u->list, u->nents, DMA_TO_DEVICE))
			return -EIO;
		return 0;
	}
	EOT
	cat >"$1/unmap.c" <<-\EOT
	// SPDX-License-Identifier: GPL-2.0
	#include <linux/dma-mapping.h>
	#include "unit.h"

	void unit_unmap(struct unit_dev *u)
	{
		dma_unmap_sg(u->dev, u->list, u->nents, DMA_TO_DEVICE);
	}
	EOT
}

test_expect_success 'a struct in a header changes with all files of its directory' '
	unit_driver tree/drivers/list &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/list >diff 2>err &&
	test_cmp /dev/null err &&
	grep "^+++" diff | sed "s,.*/,," >names &&
	printf "%s\n" map.c unit.h unmap.c >want &&
	test_cmp want names &&
	test_grep "^+.*struct range_dma list_range;" diff &&
	cp -a tree together && (cd together && patch -s -p1 <../diff) &&
	test_exit 0 "$sg2phyr" convert -s --linux together drivers/list >again &&
	test_cmp /dev/null again
'

test_expect_success '... also if one of them is asked for, and as often as it is' '
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/list/unmap.c >one &&
	test_cmp diff one &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/list/unmap.c >one &&
	test_cmp diff one
'

test_expect_success '... with what another rule makes of one of them' '
	fake_driver one.c unit_dev && sed 1,3d one.c >>tree/drivers/list/map.c &&
	test_exit 0 "$sg2phyr" convert -s --linux tree drivers/list >both &&
	test_grep "^+.*for_each_range_dma(&it, " both &&
	test_grep "^+.*dma_map_range_sg(u->dev" both &&
	test_grep "^+.*dma_unmap_range_sg(u->dev" both
'

test_expect_success '... or none of them, if one moves the list' '
	cat >tree/drivers/list/next.c <<-\END &&
	// SPDX-License-Identifier: GPL-2.0
	#include "unit.h"

	void unit_next(struct unit_dev *u)
	{
		dma_unmap_sg(u->dev, u->list, u->nents, DMA_TO_DEVICE);
		u->list = sg_next(u->list);
	}
	END
	test_exit 1 "$sg2phyr" convert -s --linux tree drivers/list >diff 2>err &&
	! grep -q range_dma_sg diff && ! grep -q list_range diff &&
	rm -r tree/drivers/list
'

# place_driver DIR - a driver with a cursor type in a header: one file has it by way of
# another header, and includes a third file
place_driver() {
	mkdir -p "$1" &&
	cat >"$1/place.h" <<-\EOT &&
	/* SPDX-License-Identifier: GPL-2.0 */
	#ifndef PLACE_H
	#define PLACE_H

	#include <linux/scatterlist.h>

	struct place_dev {
		int id;
	};

	static inline struct place {
		struct scatterlist *sg;
		dma_addr_t dma;
	} place(struct scatterlist *list)
	{
		return (struct place){ list, 0 };
	}

	#endif
	EOT
	printf '%s\n' '#include "place.h"' >"$1/other.h" &&
	cat >"$1/step.c" <<-\EOT &&
	// SPDX-License-Identifier: GPL-2.0
	#include <linux/dma-mapping.h>
	#include "other.h"

	int place_step(struct place *at)
	{
		at->sg = sg_next(at->sg);
		if (!at->sg)
			return 0;
		at->dma = sg_dma_address(at->sg);
		return 1;
	}

	#include "test.c"
	EOT
	cat >"$1/test.c" <<-\EOT
	// SPDX-License-Identifier: GPL-2.0

	static int place_test(struct scatterlist *list)
	{
		struct place at = place(list);

		return place_step(&at) && sg_dma_len(at.sg) == 4;
	}
	EOT
}

test_expect_success 'a cursor type changes where it is named, whichever header it came by' '
	place_driver tree/drivers/place &&
	test_exit 0 "$top/scripts/sg2phyr" convert -s --linux tree drivers/place/step.c >diff 2>err &&
	test_cmp /dev/null err &&
	grep "^+++" diff | sed "s,.*/,," >names &&
	printf "%s\n" place.h step.c test.c >want &&
	test_cmp want names &&
	test_grep "^+.*struct range_dma_iter sg;" diff &&
	test_grep "^+.*range_dma_len(&at.sg) == 4" diff
'

test_expect_success '... but not if a file of another directory reads the list' '
	mkdir -p tree/drivers/beside &&
	printf "%s\n" "#include \"../place/place.h\"" "void *f(struct place *p)" "{" "	return page(p->dma);" "}" \
		>tree/drivers/beside/page.c &&
	test_exit 0 "$top/scripts/sg2phyr" convert -s --linux tree drivers/place/step.c >again &&
	test_cmp diff again &&
	sed "s/dma/sg/" tree/drivers/beside/page.c >page.c && mv page.c tree/drivers/beside/ &&
	printf "%s\n" "/* new */" >>tree/drivers/place/test.c &&
	test_exit 0 "$top/scripts/sg2phyr" convert -s --linux tree drivers/place/step.c >diff &&
	! grep range_dma_iter diff && test_grep range_dma_sg_next diff &&
	rm -r tree/drivers/beside
'

test_expect_success '... or nowhere' '
	printf "%s\n" "" "void *place_page(struct place *at)" "{" "	return sg_page(at->sg);" "}" \
		>>tree/drivers/place/test.c &&
	test_exit 0 "$top/scripts/sg2phyr" convert -s --linux tree drivers/place/step.c >diff 2>err &&
	! grep range_dma_iter diff && test_grep range_dma_sg_next diff &&
	rm -r tree/drivers/place
'

test_expect_success 'a cache that cannot be written' '
	: >file &&
	XDG_CACHE_HOME=$tmp/file test_exit 2 "$sg2phyr" convert --linux tree drivers/fake 2>err &&
	test_grep "cannot write" err
'

test_done
