#!/bin/sh
# SPDX-License-Identifier: GPL-2.0
# The mailable series: format, texts, addresses, determinism, and what can go wrong.
# shellcheck disable=SC2016,SC2317 # bodies of tests are expanded when they run, and call functions
. "$(dirname "$0")/lib.sh"
# shellcheck source=tests/fake-result.sh
. "$top/tests/fake-result.sh"

# body PATCH - its message, without mail headers
body() {
	awk 'b && /^---$/ { exit } b { print } /^$/ { b = 1 }' "$1"
}

# subject PATCH - its subject, unfolded, without [PATCH n/m]
subject() {
	awk '/^Subject: /{ s = $0; next } s != "" && /^ / { s = s $0; next } s != "" { exit }
		END { sub(/^Subject: \[[^]]*\] /, "", s); print s }' "$1"
}

test_expect_success 'a result becomes a cover letter and one patch per driver' '
	fake_result &&
	test_exit 0 in_repo series_make tree out &&
	(cd out/series && ls) >names &&
	cat >expect <<-\END &&
	0000-cover-letter.patch
	0001-ata-two-words-Walk-the-mapped-scatterlist-as-DMA-ran.patch
	0002-mmc-latin-Read-the-mapped-address-through-range_dma.patch
	END
	test_cmp expect names &&
	cp out/series/0001* one && cp out/series/0002* two && cp out/series/0000* cover &&
	test_grep "^Subject: \[PATCH 1/2\] ata: two words: Walk " one &&
	test_grep "^diff --git a/drivers/mmc/host/latin.c" two &&
	test_grep "^diff --git a/drivers/mmc/host/latin.h" two
'

test_expect_success 'git am takes the patches and gives the converted files, byte by byte' '
	(GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 &&
	 GIT_COMMITTER_NAME=c GIT_COMMITTER_EMAIL=c@example.org &&
	 GIT_AUTHOR_NAME=c GIT_AUTHOR_EMAIL=c@example.org &&
	 export GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL \
		GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL &&
	 cp -R tree am && cd am && git init -q && git add . && git commit -q -m base &&
	 git am -q ../one ../two && git log -2 --format="%an <%ae> %at %s" >../log &&
	 git status --porcelain >../status) &&
	test_cmp /dev/null status &&
	diff -r -x .git am after &&
	cat >expect <<-\END &&
	sg2phyr <sg2phyr@localhost> 0 mmc: latin: Read the mapped address through range_dma
	sg2phyr <sg2phyr@localhost> 0 ata: two words: Walk the mapped scatterlist as DMA ranges
	END
	test_cmp expect log
'

test_expect_success 'subjects have at most 72 columns, bodies 75, and no full stop ends a subject' '
	(for p in one two cover; do
		subject $p >s && body $p >b &&
		awk "length > 72 || /[.]\$/ { print; bad = 1 } END { exit bad }" s &&
		awk "length > 75 { print; bad = 1 } END { exit bad }" b || exit 1
	done)
'

test_expect_success 'a long name still gives a subject of 72 columns, and two files of a driver two subjects' '
	cp -R tree ltree && cp -R out lout && d=drivers/dma/xilinx && mkdir -p ltree/$d lout/diff/$d &&
	(for n in an_extremely_long_name_of_a_dma_engine_for_some_board_or_other a_b; do
		f=$d/$n.c && sed "s,drivers/ata/two words.c,$f," "out/diff/drivers/ata/two words.c.diff" >"lout/diff/$f.diff" &&
		cp "tree/drivers/ata/two words.c" ltree/$f || exit 1
	 done) && mkdir -p ltree/drivers/scsi/lpfc lout/diff/drivers/scsi/lpfc &&
	(for f in drivers/scsi/lpfc/lpfc_a.c drivers/scsi/lpfc/lpfc_b.c; do
		sed "s,drivers/ata/two words.c,$f," "out/diff/drivers/ata/two words.c.diff" >"lout/diff/$f.diff" &&
		cp "tree/drivers/ata/two words.c" ltree/$f || exit 1
	 done) &&
	test_exit 0 in_repo series_make ltree lout &&
	(for p in lout/series/000[1-9]*; do subject "$p"; done) >s &&
	awk "length > 72 || length < 20 { print; bad = 1 } END { exit bad || NR != 6 }" s &&
	test_grep "^dmaengine: xilinx: " s && test_grep "^scsi: lpfc: Walk .* in lpfc_a\$" s && test_grep "^scsi: lpfc: Walk .* in lpfc_b\$" s &&
	sort s | uniq -d >twice && test_cmp /dev/null twice
'

test_expect_success 'the body has the figures, each left class, what differs and the command' '
	body one >b &&
	test_grep "4 target tokens: 3 converted, 1 left, 0 lost; 2 of 2 reads" b &&
	test_grep "same object code as before on x86_64 at -O2" b &&
	test_grep "new line 9 reached no" b &&
	test_grep "hand-map, 1 site: the count & the list" b &&
	test_grep "(rule loop): A list that is\$" b &&
	test_grep "loop: Walk a mapped list with for_each_range_dma()" b &&
	test_grep "convert --linux LINUX .drivers/ata/two words.c.\$" b &&
	test_grep "^Assisted-by: coccinelle sparse\$" b &&
	! grep -i signed-off-by one &&
	tail -n 1 b >last && echo "Assisted-by: coccinelle sparse" >expect && test_cmp expect last
'

test_expect_success 'the body is as loud about what failed' '
	body two >b &&
	test_grep "NOT BUILT" b &&
	test_grep "NO: the object code differs" b &&
	test_grep "NO: 2 new warnings" b &&
	test_grep "^Lost, not seen by the rules" b &&
	test_grep "line 1: sg_dma_len, macro: in the body of a macro" b
'

test_expect_success 'the cover letter has totals with denominators, limits and the base' '
	test_grep "^Subject: \[PATCH 0/2\] drivers: use DMA ranges for mapped scatterlists" cover &&
	test_grep "sites converted  *5 of  *7" cover &&
	test_grep "reads of the DMA side  *4 of  *5   80.0 %" cover &&
	test_grep "E2 the object code is identical  *1 of  *3" cover &&
	test_grep "DIFFERENT object code  *1" cover &&
	test_grep "lost: drivers/mmc/host/latin.h:1 sg_dma_len" cover &&
	test_grep "converted but not built: drivers/mmc/host/latin.c" cover &&
	test_grep "^Base: Linux 7.3.1 with the range_dma core series" cover &&
	test_grep "3 files changed" cover
'

test_expect_success 'owners are in the Cc header, once, encoded; the cover goes to lists only' '
	sed -n "/^Cc:/,/^[^	C]/p" one | grep "example" >cc &&
	printf "%s\n" "Cc: =?UTF-8?q?J=C3=BCrgen_Gro=C3=9F?= <jg@example.org>," \
		"	\"E. Xample, Jr.\" <ex@example.org>," "	linux-list@example.org" >expect &&
	test_cmp expect cc &&
	grep example cover >cc && echo "Cc: linux-list@example.org" >expect && test_cmp expect cc
'

test_expect_success 'bytes that are not ASCII are declared, as what they are' '
	test_grep "^Content-Type: text/plain; charset=UTF-8" one &&
	test_grep "^Content-Type: text/plain; charset=ISO-8859-1" two &&
	! grep Content-Type cover
'

test_expect_success 'neither time, place, jobs nor shell change a byte' '
	mkdir -p else/where tmp2 && cp -R repo tree out else/where/ &&
	(cd else/where && rm -rf out/series && TZ=Asia/Tokyo HOME=/nonexistent TMPDIR=$tmp/tmp2 jobs=1 COLUMNS=200 \
		TEST_SHELL=bash && export TZ HOME TMPDIR jobs COLUMNS TEST_SHELL &&
		test_exit 0 in_repo series_make "$PWD/tree" "$PWD/out") &&
	diff -r out else/where/out &&
	! grep -rF "$tmp" out/series out/series-check.txt &&
	! grep -r "$(date +%Y)-" out/series &&
	ls tmp2 >left && test_cmp /dev/null left
'

test_expect_success 'the author is who the environment names, encoded if need be' '
	GIT_AUTHOR_NAME="Łucja Ż" GIT_AUTHOR_EMAIL=l@example.org \
		test_exit 0 in_repo series_make tree out &&
	test_grep "^From: =?UTF-8?q?=C5=81ucja_=C5=BB?= <l@example.org>\$" out/series/0002-*
'

test_expect_success 'the prefix is what the history of the file uses; the tree stays as it is' '
	cp -R tree hist &&
	(cd hist && git init -q && git config user.name x && git config user.email x@example.org &&
	 for s in "libata: Import" "pata_two - fix: x" "ata: pata_two: Fix this" "ata: pata_two: Fix that" "treewide: use y"; do
		echo "/* */" >>"drivers/ata/two words.c" && git add . && git commit -q -m "$s" || exit 1
	 done &&
	 cp "../tree/drivers/ata/two words.c" drivers/ata/ && git commit -q -a -m "ata: pata_two: Clean up" &&
	 find . -type f -exec stat -c "%n %s %Y %Z" {} + | sort >../before) &&
	test_exit 0 in_repo series_make hist out &&
	(cd hist && find . -type f -exec stat -c "%n %s %Y %Z" {} + | sort) >after.stat &&
	test_cmp before after.stat &&
	subject out/series/0001-* >s &&
	test_grep "^ata: pata_two: Walk " s &&
	subject out/series/0002-* >s &&
	test_grep "^mmc: latin: Read " s &&
	test_grep "^base-commit: $(git -C hist rev-parse HEAD)" out/series/0000-*
'

test_expect_success 'the table of prefixes fits the big users of scatterlists' '
	cat >expect <<-\END &&
	crypto/af_alg.c|crypto: af_alg - |a
	drivers/ata/sata_fsl.c|ata: sata_fsl: |A
	drivers/crypto/caam/caamalg.c|crypto: caam - |a
	drivers/crypto/stm32/stm32-hash.c|crypto: hash - |a
	drivers/dma/ti/edma.c|dmaengine: ti: edma: |A
	drivers/dma/imx-sdma.c|dmaengine: imx-sdma: |A
	drivers/gpu/drm/drm_prime.c|drm/prime: |A
	drivers/gpu/drm/i915/gt/intel_gtt.c|drm/i915/gt: |A
	drivers/infiniband/hw/mlx5/mr.c|RDMA/mlx5: |A
	drivers/infiniband/core/umem.c|RDMA/core: |A
	drivers/media/pci/cx88/cx88-core.c|media: cx88: |A
	drivers/mmc/host/sdhci.c|mmc: sdhci: |A
	drivers/net/ethernet/mellanox/mlx4/icm.c|net/mlx4: |A
	drivers/nvme/host/pci.c|nvme-pci: |a
	drivers/scsi/megaraid/megaraid_sas_fusion.c|scsi: megaraid_sas: |A
	drivers/scsi/hpsa.c|scsi: hpsa: |A
	drivers/spi/spi-imx.c|spi: imx: |a
	drivers/usb/dwc3/gadget.c|usb: dwc3: |a
	drivers/block/xen-blkfront.c|xen/blkfront: |a
	drivers/zzz/new.c|zzz: new: |a
	lib/scatterlist.c|lib: scatterlist: |a
	END
	sed "s/^/1	/; s/|.*//" expect >paths &&
	awk -f "$top/scripts/lib/series-prefix.awk" /dev/null "$top/scripts/prefixes" paths >table &&
	tr "\t" "|" <table >actual &&
	sed "s/^drivers.crypto.stm32.*/drivers\/crypto\/stm32\/stm32-hash.c|crypto: hash - |a/" expect >expect2 &&
	test_cmp expect2 actual
'

test_expect_success 'a private header joins its users; one for everybody comes first' '
	mkdir -p g/drivers/x g/include/linux &&
	echo "#include \"b.h\"" >g/drivers/x/a.c && echo "#include <linux/c.h>" >g/drivers/x/z.c &&
	echo "# include \"../x/b.h\"" >g/drivers/x/k.c && : >g/drivers/x/b.h && : >g/include/linux/c.h &&
	(cd g && find . -name "*.[ch]" | sed "s,./,," | sort) >paths &&
	awk -f "$top/scripts/lib/series-groups.awk" -v tree=g paths >actual &&
	printf "1\tinclude/linux/c.h\n2\tdrivers/x/a.c\n2\tdrivers/x/k.c\n2\tdrivers/x/b.h\n3\tdrivers/x/z.c\n" >expect &&
	test_cmp expect actual
'

test_expect_success 'checkpatch: what it says is listed and the exit code tells' '
	cat >tree/scripts/checkpatch.pl <<-\END &&
	my @in = <STDIN>; my $new = grep(/^\+.*range_dma/, @in); print "-:7: CHECK:SPACING: a\n" if $new;
	print "-:9: WARNING:LONG_LINE: b\n" if $new && grep(/mmc/, @in); print "-:11: ERROR:SPACING: c\n"; exit 1;
	END
	test_exit 1 in_repo series_make tree out &&
	test_grep "^checkpatch --strict: 0 errors, 1 warnings, 2 checks, and 2 that the replaced lines have, too" out/series-check.txt &&
	test_grep "^0002-mmc.*.patch:11: ERROR:SPACING: c (before, too)$" out/series-check.txt &&
	test_grep "^0002-mmc.*.patch:9: WARNING:LONG_LINE: b" out/series-check.txt &&
	sed -n "/^checkpatch.pl/,/^\$/p" out/series/0000-* | tr "\n" " " >c &&
	test_grep "1 warning, 2 checks (2 CHECK SPACING, 1 WARNING LONG_LINE).*; 2 more stand in the replaced lines, too" c
'

test_expect_success 'checkpatch: a crash is no clean bill' '
	echo "die \"boom\\n\";" >tree/scripts/checkpatch.pl &&
	test_exit 1 in_repo series_make tree out &&
	test_grep "ERROR:CHECKPATCH: no verdict.*boom" out/series-check.txt &&
	rm tree/scripts/checkpatch.pl
'

test_expect_success 'nothing converted: an empty series' '
	cp -R out none && rm -rf none/diff &&
	test_exit 0 in_repo series_make tree none &&
	ls none/series >names && test_cmp /dev/null names &&
	test_grep "nothing to send" none/series-check.txt
'

test_expect_success 'a diff that does not fit: exit 2, and the series from before stays' '
	cp -R out bad && ls bad/series >before &&
	sed "s/scatterlist/something/" "out/diff/drivers/ata/two words.c.diff" >"bad/diff/drivers/ata/two words.c.diff" &&
	test_exit 2 in_repo series_make tree bad 2>err &&
	test_grep "two words.c.diff does not apply" err &&
	ls bad/series >after.ls && test_cmp before after.ls
'

test_expect_success 'no result: exit 2 and what to do' '
	mkdir -p empty && test_exit 2 in_repo series_make tree empty 2>err &&
	test_grep "run convert first" err
'

if [ -z "${SG2PHYR_LINUX:-}" ]; then
	test_skip 'checkpatch.pl --strict has no error and no warning on a real driver' 'no kernel tree'
	test_done
fi

test_expect_success 'checkpatch.pl --strict has no error and no warning on a real driver' '
	f=drivers/ata/sata_qstor.c &&
	mkdir -p real/diff/drivers/ata &&
	sed -e "s/for_each_sg(qc->sg, sg, qc->n_elem, si)/for_each_range_dma(\&it, ata_range_dma(qc), si)/" \
		-e "s/sg_dma_address(sg)/range_dma_addr(\&it)/; s/sg_dma_len(sg)/range_dma_len(\&it)/" \
		-e "s/struct scatterlist \*sg;/struct range_dma_iter it;/" "$SG2PHYR_LINUX/$f" >qs.c &&
	{ diff -u --label "a/$f" --label "b/$f" "$SG2PHYR_LINUX/$f" qs.c >"real/diff/$f.diff" || :; } &&
	head -n 1 out/evidence.tsv >real/evidence.tsv &&
	printf "%s\t3\t2\t2\t3\t0\t0\t-\tok\tok\tidentical:x86_64:-O2\tok\tx86_64/allmodconfig\t-\tloop\n" "$f" >>real/evidence.tsv &&
	awk -v f="$f" "/for_each_sg|sg_dma_/ { print f \"\\t\" FNR \"\\t1\\tx\\tread\\tconverted\\tloop\\t\" }" "$SG2PHYR_LINUX/$f" >real/sites.tsv &&
	cp "$top/scripts/lib/core-series.sh" repo/scripts/lib/ &&
	cp -R "$top/kernel-series" "$top/compat" repo/ &&
	test_exit 0 in_repo series_make "$SG2PHYR_LINUX" real || { cat real/series-check.txt; false; } &&
	test_grep "^checkpatch --strict: 0 errors, 0 warnings" real/series-check.txt &&
	test_grep "^git am: 1 of 1 patches apply .* with the core series" real/series-check.txt &&
	test_grep "linux-ide@vger.kernel.org" real/series/0001-* &&
	test_exit 0 in_repo series_check "$SG2PHYR_LINUX" real
'

test_done
