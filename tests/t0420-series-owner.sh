#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# series by owner: one for each section of MAINTAINERS, its postings, versions and decisions.
# shellcheck disable=SC2016,SC2034,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
. "$top/tests/fake-tree.sh"

XDG_CACHE_HOME=$tmp/cache SOURCE_DATE_EPOCH=1790000000
GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
GIT_COMMITTER_NAME=c GIT_COMMITTER_EMAIL=c@example.org GIT_AUTHOR_NAME=c GIT_AUTHOR_EMAIL=c@example.org
export XDG_CACHE_HOME SOURCE_DATE_EPOCH GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM \
	GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
few_rules "$tmp/copy"
sg2phyr=$tmp/copy/scripts/sg2phyr
fake="FAKE DRIVERS (all of them)" other="O'NEIL & SONS"
fake_dir=fake-drivers-all-of-them other_dir=o-neil-sons
v1=out/series/$fake_dir/v1

# unit_rule N, unmap_rule N - two rules more; N stands in what they write
unit_rule() {
	cat <<-END
	/// Map with a handle in the struct.
	// Id: unit
	// Step: S2
	// Tokens: dma_map_sg
	// Scope: unit
	// Options: --no-includes
	virtual patch
	virtual context
	@unit_map depends on patch@
	expression D, P, N, R;
	@@
	- dma_map_sg(D, P->sg, N, R)
	+ dma_map_range_sg_count(D, P->sg, N, &P->range, R, $1)
	@unit_struct depends on unit_map@
	@@
	  struct demo {
	    ...
	    struct scatterlist *sg;
	+   struct range_dma range;
	    ...
	  };
	END
}
unmap_rule() {
	cat <<-END
	/// Unmap by the handle.
	// Id: unmap-handle
	// Step: S2
	// Tokens: dma_unmap_sg
	// Options: --no-includes
	virtual patch
	virtual context
	@unmap_handle depends on patch@
	expression D, L, N;
	@@
	- dma_unmap_sg(D, L, N, 1)
	+ dma_unmap_range_sg(D, L, N, $1)
	END
}

# a core series of one new file, for a tree that is no kernel
small_core() {
	rm -rf copy/kernel-series copy/compat/overlay &&
	mkdir -p copy/kernel-series/overlay/include/linux copy/kernel-series/patches copy/compat/overlay &&
	echo "struct range_dma;" >copy/kernel-series/overlay/include/linux/range_dma.h &&
	echo x >copy/kernel-series/patches/0001-x.patch &&
	printf "%s\n" "--- a/include/linux/scatterlist.h" "+++ b/include/linux/scatterlist.h" "@@ -1 +1 @@" "-/* lists */" "+/* lists, and ranges */" \
		>copy/kernel-series/patches/0001-x.patch &&
	printf "%s\n" "cover: 0000" "subject: core" "" "All." "" "patch: 0001" "subject: dma: add ranges" \
		"file: include/linux/range_dma.h" "apply: patches/0001-x.patch" "" "What it is." >copy/kernel-series/series
}

# unmapper FILE NAME - a driver with a loop, an unmap that is converted and a map that stays
unmapper() {
	fake_driver "$1" "$2" &&
	printf "%s\n" "" "static int $2_off(struct $2 *chip)" "{" "	dma_unmap_sg(chip->dev, chip->sg, chip->n, 1);" \
		"	return dma_map_sg(chip->dev, chip->sgt, 1, 0);" "}" >>"$1"
}

make_tree() {
	fake_tree tree 7 3 && mkdir -p tree/kernel/dma tree/scripts tree/drivers/unit tree/sound &&
	echo "/* lists */" >tree/include/linux/scatterlist.h &&
	for n in 01 02 03 05 06 07 08 09 10 11 12 13 14 15 16 17; do
		fake_driver "tree/drivers/fake/d$n/a$n.c" "a$n" || return 1
	done &&
	unmapper "tree/drivers/fake/d04/two words.c" a04 &&
	fake_driver tree/sound/two.c two &&
	printf "%s\n" "#include <linux/scatterlist.h>" "struct demo {" "	struct scatterlist *sg;" "	int n;" "};" \
		>tree/drivers/unit/demo.h &&
	for n in a b; do
		printf "%s\n" "#include \"demo.h\"" "int $n(struct demo *d)" "{" "	return dma_map_sg(d->dev, d->sg, d->n, 1);" "}" \
			>"tree/drivers/unit/$n.c" || return 1
	done &&
	printf "%s\n" "int b2(struct demo *d)" "{" "	return dma_map_sg(d->dev, d->sg, d->n, 2);" "}" >>tree/drivers/unit/b.c &&
	fake_driver tree/drivers/unit/c.c c &&
	printf "%s\n" "List" "" "$fake" "M:	A <a@b.c>" "F:	drivers/fake/" "F:	drivers/unit/" "" \
		"$other" "M:	O <o@b.c>" "F:	drivers/unit/b.c" "" "THE REST" "F:	*" "F:	*/" >tree/MAINTAINERS &&
	cat >tree/scripts/get_maintainer.pl <<-\END &&
	while (@ARGV) { $_ = shift; next unless $_ eq "-f"; $_ = shift; s,.*/,,; print "Owner of $_ <owner\@example.org>\n"; }
	print "list\@example.org\n";
	END
	(cd tree && git init -q && git add . && git commit -q -m base)
}

# names DIR - what is in it
names() {
	(cd "$1" && find . -type f | sort | sed "s,^\./,,")
}

# tracked ROW COLUMN FILE - a column of the rows of a kind
tracked() {
	awk -F"\t" -v row="$1" -v column="$2" '$1 == row { print $column }' "$3"
}

# am DIRECTORY... - a tree with the core series and then the patches of these, by git am
am() {
	rm -rf am && git clone -q tree am && "$sg2phyr" series --core core --linux tree &&
	(cd am && git am -q ../core/0001-*.patch && for d; do git am -q --empty=drop "../$d"/*.patch || exit 1; done)
}

test_expect_success 'an owner with 17 drivers: two postings, of whole directories' '
	small_core && make_tree && unit_rule 0 >copy/semantic-patches/convert/900-unit.cocci &&
	unmap_rule 1 >copy/semantic-patches/convert/910-unmap.cocci &&
	printf "%s\n" 010-cursor 900-unit 910-unmap >copy/semantic-patches/convert/series &&
	test_exit 1 "$sg2phyr" series --owner "$fake" --linux tree -o out --no-proof 2>err && cat err &&
	names $v1/patches >got &&
	(cd tree && find drivers/fake -name "*.c") | sed "s/$/.patch/" >expect && echo drivers/unit/c.c.patch >>expect &&
	sort -o expect expect && test_cmp expect got &&
	(ls $v1/1; ls $v1/2) | grep -c "^00.*[.]patch" >n && echo 20 >expect && test_cmp expect n &&
	for p in 1 2; do test "$(ls $v1/$p/*.patch | wc -l)" -le 16 || return 1; done &&
	test_grep "^Subject: \[PATCH 0/9\] fake: use DMA ranges for mapped scatterlists (part 1 of\$" $v1/1/0000-cover-letter.patch &&
	test_grep "FAKE DRIVERS (all of them)" $v1/1/0000-cover-letter.patch &&
	test_grep "^  cursor: " $v1/1/0000-cover-letter.patch &&
	test_grep "^base-commit: $(git -C tree rev-parse HEAD)\$" $v1/2/0000-cover-letter.patch &&
	test_grep "^change-id: 20260921-range-dma-$fake_dir-[0-9a-f]\{12\}\$" $v1/2/0000-cover-letter.patch
'

test_expect_success 'what no compiler has seen says so in each mail, and is a finding' '
	test "$(grep -c "^not proved: .*: no compiler has seen it" $v1/check.txt)" -eq 18 &&
	for p in $v1/patches/drivers/fake/*/*.patch $v1/1/0000* $v1/2/0000*; do
		test_grep "^NOT PROVED: no compiler has seen" "$p" || return 1
	done &&
	test_grep "^posting 1: git am: 9 of 9 patches apply .* with the core series" $v1/check.txt &&
	test_grep "^posting 2: git am: 9 of 9 patches apply .* with the core series" $v1/check.txt
'

test_expect_success 'the numbered mails differ from the patches in the bracket alone, and have a Cc' '
	sed "s/^Subject: \[PATCH [0-9/]*\]/Subject: [PATCH]/" $v1/1/0001-*.patch | test_cmp $v1/patches/drivers/fake/d01/a01.c.patch - &&
	test_grep "^Subject: \[PATCH 1/9\] " $v1/1/0001-*.patch &&
	test_grep "^Cc: \"Owner of a01.c\" <owner@example.org>," $v1/1/0001-*.patch &&
	sed -n "/^Cc:/,/^[^	C]/p" $v1/1/0000-* | grep example >cc && echo "Cc: list@example.org" >expect && test_cmp expect cc
'

test_expect_success 'git am takes the patches, the postings in any order, and the mailbox' '
	am $v1/1 $v1/2 && rm -rf one && mv am one && am $v1/2 $v1/1 && diff -r -x .git one am &&
	test "$(cd am && git log --format=%s | grep -c "walk the mapped")" -eq 18 &&
	rm -rf am && git clone -q tree am && (cd am && git am -q --empty=drop ../$v1/1/posting.mbx ../$v1/2/posting.mbx) &&
	diff -r -x .git -x include one am &&
	rm -rf am && git clone -q tree am && (cd am && find ../$v1/patches -type f -print0 | xargs -0 git am -q) && diff -r -x .git -x include one am
'

test_expect_success 'the mailbox is one thread, without folded subjects' '
	grep "^Message-Id: " $v1/1/posting.mbx | sort -u | wc -l >n && echo 10 >expect && test_cmp expect n &&
	grep "^Message-Id: " $v1/1/posting.mbx | sed "1!d; s/Message-Id/In-Reply-To/" >expect &&
	grep "^In-Reply-To: " $v1/1/posting.mbx | sort -u >got && test_cmp expect got &&
	test "$(grep -c "^In-Reply-To: " $v1/1/posting.mbx)" -eq 9 && test_grep "^Subject: .*(part 1 of 2)\$" $v1/1/posting.mbx
'


test_expect_success '--all: each section; a file that changes is in one series alone' '
	test_exit 1 "$sg2phyr" series --all --linux tree -o all --no-proof 2>err && cat err &&
	ls all/series >got && printf "%s\n" $fake_dir $other_dir the-rest >expect && test_cmp expect got &&
	for t in all/series/*/v1/series.tsv; do tracked file 3 $t; done | sort >files && uniq -d files >twice && test_cmp /dev/null twice &&
	test_exit 1 "$sg2phyr" convert -s --linux tree >diff &&
	sed -n "s,^+++ b/,,p" diff | sort >expect && test_cmp expect files
'

test_expect_success '--owner and --all write the same, by however many jobs' '
	diff -r out/series/$fake_dir all/series/$fake_dir &&
	test_exit 1 "$sg2phyr" series --all -s -j 1 --linux tree -o one-job --no-proof 2>err && diff -r all one-job &&
	names all >got && ! grep -rlF "$tmp" all
'

test_expect_success 'series of different owners apply in any order, and give the converted tree' '
	a=all/series/$fake_dir/v1/1 b=all/series/$other_dir/v1/1 c=all/series/the-rest/v1/1 d=all/series/$fake_dir/v1/2 &&
	am $a $b $c $d && rm -rf one && mv am one && am $d $c $b $a && diff -r -x .git one am && am $b $a $d $c && diff -r -x .git one am &&
	cp -R tree converted && (cd converted && git apply ../diff) && diff -r -x .git -x include -x kernel converted am
'

test_expect_success 'files of two owners that change in one step are one patch, of whose .c file changes most' '
	tracked file 3 all/series/$other_dir/v1/series.tsv >got && printf "drivers/unit/%s\n" a.c b.c demo.h >expect && test_cmp expect got &&
	p=all/series/$other_dir/v1/patches/drivers/unit/a.c.patch &&
	tr "\n" " " <$p >flat && test_grep "drivers/unit/a.c belongs to FAKE DRIVERS (all of them) in MAINTAINERS" flat &&
	test_grep "drivers/unit/demo.h belongs to FAKE" flat && ! grep -q "drivers/unit/b.c belongs" flat &&
	test_grep "Owner of a.c" $p && test_grep "Owner of b.c" $p && test_grep "Owner of demo.h" $p &&
	! grep -q "unit/[ab]" all/series/$fake_dir/v1/series.tsv &&
	test_exit 1 "$sg2phyr" series --owner "$other" -s --linux tree -o out --no-proof 2>err && diff -r out/series/$other_dir all/series/$other_dir
'

test_expect_success '--owners: sections, files, patches, postings' '
	"$sg2phyr" series --owners -s --linux tree >got &&
	printf "%s\t%s\t%s\t%s\n" "$fake" 18 18 2 "$other" 3 1 1 "THE REST" 1 1 1 >expect && test_cmp expect got
'

test_expect_success 'a version that is there is not written over' '
	cp -R out before && test_exit 1 "$sg2phyr" series --owner "$fake" -s --linux tree -o out --no-proof 2>err && diff -r before out &&
	echo "int more;" >>tree/sound/two.c && test_exit 1 "$sg2phyr" series --owner "$fake" -s --linux tree -o out --no-proof 2>err && diff -r before out &&
	echo "int more;" >>tree/drivers/fake/d01/a01.c &&
	test_exit 2 "$sg2phyr" series --owner "$fake" -s --linux tree -o out --no-proof 2>err && test_grep "next version with --reroll 2" err && diff -r before out &&
	git -C tree checkout -q . && test_exit 2 "$sg2phyr" series --owner "$fake" --v3 -s --linux tree -o out --no-proof 2>err && test_grep "v2 is not there" err && diff -r before out
'

test_expect_success 'version 2 after a changed rule: what is unchanged is the same, byte by byte' '
	unmap_rule 2 >copy/semantic-patches/convert/910-unmap.cocci && fake_driver tree/drivers/fake/d055/new.c new &&
	git -C tree rm -q drivers/fake/d07/a07.c && git -C tree add . && git -C tree commit -q -m next && cp -R all v2only &&
	SOURCE_DATE_EPOCH=1800000000 test_exit 1 "$sg2phyr" series --all --v2 --linux tree -o all --no-proof 2>err && cat err &&
	v1=all/series/$fake_dir/v1 v2=all/series/$fake_dir/v2 && diff -r all/series/$fake_dir/v1 out/series/$fake_dir/v1 &&
	(cd $v1/patches && find . -type f | sort) | while IFS= read -r p; do
		case $p in
		*/a07.c.patch) test ! -e "$v2/patches/$p" ;;
		*/two\ words.c.patch) ! cmp -s "$v1/patches/$p" "$v2/patches/$p" ;;
		*) cmp "$v1/patches/$p" "$v2/patches/$p" ;;
		esac || { echo "$p"; exit 1; }
	done &&
	diff -r all/series/$other_dir/v1/patches all/series/$other_dir/v2/patches &&
	test_grep "$fake_dir/v2: patches: 18, postings: 2; 16 unchanged, 1 changed, 1 new, 1 dropped" err
'

test_expect_success 'version 2: mails, what changed and why; same postings and change-id' '
	test_grep "^Subject: \[PATCH v2 1/9\] " $v2/1/0001-*.patch &&
	sed -n "/^---\$/,/^\$/p" "$v2/patches/drivers/fake/d04/two words.c.patch" >got &&
	printf "%s\n" "---" "v2: the change differs (rule unmap-handle changed)" "" >expect && test_cmp expect got &&
	sed -n "/^---\$/,/^\$/p" $v2/patches/drivers/fake/d055/new.c.patch >got && printf "%s\n" "---" "v2: new" "" >expect && test_cmp expect got &&
	sed -n "/^Changes in v2/,/^\$/p" $v2/1/0000-* >got && cat >expect <<-\END && test_cmp expect got &&
	Changes in v2:
	- 1 patch changed, 1 new, 1 dropped, 7 unchanged
	- changed: fake: two words: walk the mapped scatterlist as DMA ranges: the
	  change differs (rule unmap-handle changed)
	- new: fake: new: walk the mapped scatterlist as DMA ranges
	- dropped: fake: a07: walk the mapped scatterlist as DMA ranges

	END
	awk -F"\t" "\$1 == \"patch\" { print \$2, \$3 }" $v1/series.tsv >where1 && awk -F"\t" "\$1 == \"patch\" { print \$2, \$3 }" $v2/series.tsv >where2 &&
	comm -3 where1 where2 | sed "s/^	//" >moved && printf "%s\n" "drivers/fake/d055/new.c 1" "drivers/fake/d07/a07.c 1" >expect && test_cmp expect moved &&
	for p in 1 2; do
		grep "^change-id" $v1/$p/0000-* >expect && grep "^change-id" $v2/$p/0000-* >got && test_cmp expect got || return 1
	done && ! cmp -s $v1/1/b4-cover $v2/1/b4-cover && test_grep "\"revision\": 2," $v2/1/b4-cover &&
	am all/series/$fake_dir/v2/2 all/series/$other_dir/v2/1 all/series/$fake_dir/v2/1
'

test_expect_success 'version 3: what was said of version 2 stays, and an owner without a version 1 begins with it' '
	unmap_rule 3 >copy/semantic-patches/convert/910-unmap.cocci && fake_driver tree/drivers/third/x.c x &&
	printf "%s\n" "" "THIRD" "M:	T <t@b.c>" "F:	drivers/third/" >>tree/MAINTAINERS &&
	test_exit 1 "$sg2phyr" series --all --reroll 3 -s --linux tree -o all --no-proof 2>err &&
	sed -n "/^---\$/,/^\$/p" "all/series/$fake_dir/v3/patches/drivers/fake/d04/two words.c.patch" >got &&
	printf "%s\n" "---" "v2: the change differs (rule unmap-handle changed)" "v3: the change differs (rule unmap-handle changed)" "" >expect && test_cmp expect got &&
	cmp $v2/patches/drivers/fake/d055/new.c.patch all/series/$fake_dir/v3/patches/drivers/fake/d055/new.c.patch &&
	ls all/series/third >got && echo v1 >expect && test_cmp expect got && test_grep "^Subject: \[PATCH 1/1\]" all/series/third/v1/1/0001-* &&
	cp -R all before3 && test_exit 1 "$sg2phyr" series --all --reroll 3 -s --linux tree -o all --no-proof 2>err && diff -r before3 all
'

test_expect_success 'a base-commit that has other files is a finding' '
	test_grep "^base-commit: drivers/third/x.c is not as committed" all/series/third/v1/check.txt &&
	! grep "^base-commit" all/series/the-rest/v3/check.txt
'

test_expect_success 'a file that has changed hands is not in two series' '
	sed -i "/^F:	drivers.third/d; s,^F:	drivers/fake/,&\nF:	drivers/third/," tree/MAINTAINERS &&
	test_exit 2 "$sg2phyr" series --owner "$fake" --reroll 4 -s --linux tree -o all --no-proof 2>err &&
	test_grep "drivers/third/x.c is in the series of .*has changed hands" err &&
	git -C tree checkout -q . && rm -r tree/drivers/third
'

test_expect_success 'the template of decisions has each site that stays, and is a file of decisions' '
	"$sg2phyr" series --owner "$fake" --decisions-template -s --linux tree >template && cat >expect <<-\END &&
	drivers/fake/d04/two words.c:a04_off dma_map_sg
	> return dma_map_sg(chip->dev, chip->sgt, 1, 0);
	#keep:
	END
	tail -n 3 template | test_cmp expect - &&
	test_exit 1 "$sg2phyr" series --owner "$fake" --decisions template -s --linux tree -o same --no-proof 2>err && ! grep decision same/series/*/v1/check.txt
'

test_expect_success 'decisions are in the message and the cover letter, and make the patch another' '
	{ sed "s/^#keep:/keep: the list is of the\n  caller/" template; printf "%s\n" "" "drivers/fake/d01/a01.c" "note: Tested on hardware by a person."; } >same/decisions &&
	test_exit 1 "$sg2phyr" series --owner "$fake" --v2 -s --linux tree -o same --no-proof 2>err && ! grep decision err &&
	v2=same/series/$fake_dir/v2 && ! grep decision $v2/check.txt && cat $v2/check.txt &&
	test_grep "^  a04_off(), dma_map_sg: the list is of the caller\$" "$v2/patches/drivers/fake/d04/two words.c.patch" &&
	tr "\n" " " <$v2/1/0000-cover-letter.patch >flat && test_grep "left, decided: drivers/fake/d04/two  *words.c:a04_off, dma_map_sg: the  *list is of the  *caller" flat &&
	test_grep "^Tested on hardware by a person[.]\$" $v2/patches/drivers/fake/d01/a01.c.patch &&
	test_grep "^v2: the message differs (decision)" $v2/patches/drivers/fake/d01/a01.c.patch &&
	test_grep "^- 2 patches changed, 0 new, 0 dropped" $v2/1/0000-cover-letter.patch
'

test_expect_success 'a decision about a line that is gone is stale: a finding, and in no mail' '
	sed -i "s/chip->sgt, 1, 0/chip->sgt, 2, 0/" "tree/drivers/fake/d04/two words.c" &&
	test_exit 1 "$sg2phyr" series --owner "$fake" --v3 -s --linux tree -o same --no-proof 2>err &&
	v3=same/series/$fake_dir/v3 && test_grep "warning: decision: drivers/fake/d04/two words.c:a04_off dma_map_sg: stale: a04_off() has no such line any more" err &&
	test_grep "^decision: .*: stale: " $v3/check.txt && ! grep -r "of the caller" $v3/patches $v3/1/0000-* &&
	git -C tree checkout -q . &&
	{ printf "%s\n" "drivers/fake/d04/two words.c:gone_fn dma_map_sg" "> return dma_map_sg(chip->dev, chip->sgt, 1, 0);" "keep: a" "" \
		"drivers/fake/gone.c:a dma_map_sg" "> x" "keep: b" "" \
		"drivers/fake/d04/two words.c:a04_off dma_unmap_sg" ">dma_unmap_sg(chip->dev,  chip->sg, chip->n, 1);" "keep: c" "" \
		"drivers/fake/d04/two words.c:a04_off sg_dma_len" "> return dma_map_sg(chip->dev, chip->sgt, 1, 0);" "keep: d" "" \
		"sound/two.c:two_fill sg_dma_len" "> nothing" "keep: of another owner"; } >bad &&
	test_exit 1 "$sg2phyr" series --owner "$fake" --decisions bad -s --linux tree -o stale --no-proof 2>err && grep "^decision" stale/series/*/v1/check.txt >got &&
	cat >expect <<-\END && test_cmp expect got
	decision: drivers/fake/d04/two words.c:gone_fn dma_map_sg: stale: there is no gone_fn() in it any more
	decision: drivers/fake/gone.c:a dma_map_sg: stale: there is no such file any more
	decision: drivers/fake/d04/two words.c:a04_off dma_unmap_sg: contradicted: the rules convert this line: dma_unmap_sg(chip->dev, chip->sg, chip->n, 1);
	decision: drivers/fake/d04/two words.c:a04_off sg_dma_len: stale: the line is no site of sg_dma_len: return dma_map_sg(chip->dev, chip->sgt, 1, 0);
	END
'

test_expect_success 'a file of decisions that is not right: exit 2, and each line' '
	printf "%s\n" "keep: nothing above" "a.c:f sg_next" "keep: no quote" "" "b.c:f sg_next" "> x" "note: a --- b" "> y" "c.txt" >wrong &&
	test_exit 2 "$sg2phyr" series --owner "$fake" --decisions wrong -s --linux tree -o stale --no-proof 2>err &&
	sed -n "s/^\(wrong:[0-9]*\):.*/\1/p" err >got && printf "wrong:%s\n" 1 5 7 8 9 >expect && test_cmp expect got &&
	test_exit 2 "$sg2phyr" series --owner "$fake" --decisions none -s --linux tree 2>err && test_grep "none cannot be read" err
'

test_expect_success 'with evidence that all is proved: exit 0, and no word of doubt' '
	cat >copy/scripts/lib/verify.sh <<-\END &&
	verify_prepare() { :; }
	verify_all() {
		while IFS="	" read -r _f _d; do
			mkdir -p "$tmpd/proof/$_f" && printf "%s\t%s\t%s\t%s\n" "${E2:-identical:x86_64:-O2}" ok x86_64/allmodconfig - >"$tmpd/proof/$_f/evidence"
			printf "%s\t%s\t%s\n" "$_f" "$_d" "$tmpd/proof/$_f"
		done <"$1" >"$tmpd/keys"
	}
	END
	test_exit 0 "$sg2phyr" series --owner "THE REST" -s --linux tree -o proved 2>err && test_cmp /dev/null err &&
	! grep -r "NOT PROVED\|not checked" proved && test_grep "same object code as before on x86_64" proved/series/the-rest/v1/patches/sound/two.c.patch &&
	! grep "^not proved" proved/series/the-rest/v1/check.txt &&
	E2=differs test_exit 1 "$sg2phyr" series --owner "THE REST" --v2 -s --linux tree -o proved 2>err &&
	test_grep "^not proved: sound/two.c: the object code differs" proved/series/the-rest/v2/check.txt &&
	test_grep "^v2: the message differs (evidence)" proved/series/the-rest/v2/patches/sound/two.c.patch
'

test_expect_success 'which header an #include means does not depend on what else changed; one step is one patch' '
	mkdir -p g/x g/y && echo "#include \"b.h\"" >g/x/a.c && : >g/x/k.c && : >g/y/b.h && : >g/z.h && : >g/y/m.c &&
	printf "%s\n" x/a.c x/k.c y/b.h y/m.c >changed && groups() { awk -f "$top/scripts/lib/series-groups.awk" -v tree=g "$@" changed; } &&
	groups >got && printf "%s\t%s\n" 1 x/a.c 1 y/b.h 2 x/k.c 3 y/m.c >expect && test_cmp expect got &&
	groups -v names=changed >got && test_cmp expect got &&
	printf "%s\n" x/a.c y/b.h z/b.h >names && groups -v names=names >got &&
	printf "%s\t%s\n" 1 y/b.h 2 x/a.c 3 x/k.c 4 y/m.c >expect && test_cmp expect got &&
	printf "%s\t%s\n" x/k.c u y/b.h u y/m.c u >joint && groups -v names=names -v joint=joint >got &&
	printf "%s\t%s\n" 1 x/a.c 2 x/k.c 2 y/m.c 2 y/b.h >expect && test_cmp expect got
'

test_expect_success 'bad usage' '
	test_exit 2 "$sg2phyr" series --all --linux tree -o tree/results --no-proof 2>err && test_grep "in the kernel tree" err && test ! -e tree/results &&
	test_exit 2 "$sg2phyr" series --linux tree 2>err && test_grep "needs --owner" err &&
	test_exit 2 "$sg2phyr" series --owner NOBODY --linux tree -o out 2>err && test_grep "series --owners" err &&
	test_exit 2 "$sg2phyr" series --all --owners --linux tree 2>err && test_grep "do not go together" err &&
	test_exit 2 "$sg2phyr" series --all --reroll 0 --linux tree 2>err && test_grep "not .0." err &&
	test_exit 2 "$sg2phyr" series --all --decisions-template --linux tree 2>err && test_grep "goes with --owner" err &&
	test_exit 0 "$sg2phyr" series -h >help && test_grep "^Exit codes" help &&
	fake_tree bare 7 3 && test_exit 2 "$sg2phyr" series --all --linux bare 2>err && test_grep "no MAINTAINERS" err
'

test_done
