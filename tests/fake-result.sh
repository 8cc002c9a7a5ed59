# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=sh
#
# A small tree, what a conversion of it leaves, and a repository with one rule: for
# tests of what comes after, without kernel, compiler or spatch.

# fake_result - make repo/, tree/, after/ (the converted files) and out/ in the cwd
fake_result() {
	mkdir -p repo/scripts repo/semantic-patches/convert &&
	cp -R "$top/scripts/lib" repo/scripts/ &&
	# the core series is for a kernel, and tree/ is none
	rm -f repo/scripts/lib/core-series.sh &&
	cp "$top/scripts/prefixes" repo/scripts/ &&
	cat >repo/semantic-patches/convert/010-loop.cocci <<-\EOT &&
	// SPDX-License-Identifier: GPL-2.0
	/// Walk a mapped list with for_each_range_dma().
	// Id: loop
	// Step: S1
	// Differs: A list that is shorter than its count
	//   ends the walk.
	// Options: --no-includes
	virtual patch
	EOT
	_fake_tree && _fake_after && _fake_out
}

_fake_tree() {
	mkdir -p tree/drivers/ata tree/drivers/mmc/host tree/scripts &&
	printf 'VERSION = 7\nPATCHLEVEL = 3\nSUBLEVEL = 1\nEXTRAVERSION =\n' >tree/Makefile &&
	# the tabs after | stay
	sed "s/^|//" >"tree/drivers/ata/two words.c" <<-\EOT &&
	// SPDX-License-Identifier: GPL-2.0
	/* Größe & <Länge> */
	static void fill(struct ata_queued_cmd *qc)
	{
	|	struct scatterlist *sg;
	|	int i;

	|	/* écriture "ß" */
	|	for_each_sg(qc->sg, sg, qc->n_elem, i)
	|		put(sg_dma_address(sg), sg_dma_len(sg));
	|	dma_unmap_sg(qc->dev, qc->sg, qc->n_elem, 1);
	}
	EOT
	printf '#include "latin.h"\n\n/* caf\351 */\nvoid latin(struct mmc_data *data)\n{\n\tlatin_put(sg_dma_address(data->sg));\n}\n' \
		>tree/drivers/mmc/host/latin.c &&
	printf '#define latin_first(d) sg_dma_len((d)->sg)\n' >tree/drivers/mmc/host/latin.h &&
	printf 'int nothing;\n' >tree/drivers/mmc/host/none.c &&
	cat >tree/scripts/get_maintainer.pl <<-\EOT
	print "J\xc3\xbcrgen Gro\xc3\x9f <jg\@example.org>\n\"E. Xample, Jr.\" <ex\@example.org>\n";
	print "linux-list\@example.org\nlinux-list\@example.org\n";
	EOT
}

_fake_after() {
	cp -R tree after &&
	sed -e 's/for_each_sg(.*)$/for_each_range_dma(\&it, ata_range_dma(qc), i)/' \
		-e 's/sg_dma_address(sg)/range_dma_addr(\&it)/; s/sg_dma_len(sg)/range_dma_len(\&it)/' \
		-e 's/struct scatterlist \*sg;/struct range_dma_iter it;/' \
		"tree/drivers/ata/two words.c" >"after/drivers/ata/two words.c" &&
	LC_ALL=C sed 's/sg_dma_address(data->sg)/range_dma_first_addr(mmc_range_dma(data, 1))/' \
		tree/drivers/mmc/host/latin.c >after/drivers/mmc/host/latin.c &&
	echo '#define latin_first(d) range_dma_first_len(mmc_range_dma(d, 1))' \
		>after/drivers/mmc/host/latin.h
}

_fake_out() {
	mkdir -p out/diff/drivers/ata out/diff/drivers/mmc/host || return 1
	for _f in "drivers/ata/two words.c" drivers/mmc/host/latin.c drivers/mmc/host/latin.h; do
		diff -u --label "a/$_f" --label "b/$_f" "tree/$_f" "after/$_f" >"out/diff/$_f.diff"
		[ $? -eq 1 ] || return 1
	done
	tr -s '|' '\t' >out/evidence.tsv <<-\EOT &&
	file|sites|reads|reads_converted|converted|left|lost|why|E0|E1|E2|E3|build|unwitnessed|rules
	drivers/ata/two words.c|4|2|2|3|1|0|hand-map=1|ok|ok|identical:x86_64:O2|ok|x86_64/allmodconfig|9|loop
	drivers/mmc/host/latin.c|1|1|1|1|0|0|-|ok|ok|unbuilt|unbuilt|-|-|loop,single
	drivers/mmc/host/latin.h|2|2|1|1|0|1|macro=1|ok|ok|differs|warnings:2|arm/multi_v7_defconfig|-|single
	drivers/mmc/host/none.c|0|0|0|0|0|0|-|-|-|-|-|-|-|-
	EOT
	tr -s '|' '\t' >out/sites.tsv <<-\EOT
	drivers/ata/two words.c|9|2|for_each_sg|walk|converted|loop|
	drivers/ata/two words.c|10|7|sg_dma_address|read|converted|loop|
	drivers/ata/two words.c|10|27|sg_dma_len|read|converted|loop|
	drivers/ata/two words.c|11|2|dma_unmap_sg|unmap|left|hand-map|the count & the list are kept <here>, by the driver "itself", which is a reason long enough to need a second line
	drivers/mmc/host/latin.c|6|12|sg_dma_address|read|converted|single|
	drivers/mmc/host/latin.h|1|24|sg_dma_len|read|converted|single|
	drivers/mmc/host/latin.h|1|9|sg_dma_len|read|lost|macro|in the body of a macro
	EOT
}

# in_repo FUNCTION ARGUMENT... - call a function of the libraries, in its own shell
in_repo() {
	"${TEST_SHELL:-sh}" -c '
		repo=$PWD/repo
		. "$repo/scripts/lib/common.sh"
		. "$repo/scripts/lib/tree.sh"
		[ ! -f "$repo/scripts/lib/core-series.sh" ] || . "$repo/scripts/lib/core-series.sh"
		. "$repo/scripts/lib/series-mail.sh"
		. "$repo/scripts/lib/series-check.sh"
		. "$repo/scripts/lib/series.sh"
		. "$repo/scripts/lib/report.sh"
		"$@"' in_repo "$@"
}
