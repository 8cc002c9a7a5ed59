// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg, *last = NULL;
	int i;

	for_each_sg(sgl, sg, n, i) {
		chip_add(chip, sg_dma_address(sg));
		last = sg;
	}
	chip->last = sg_dma_len(last);
	for_each_sg(sgl, sg, n, i) {
		if (sg->length > 4)
			break;
	}
	chip->found = sg->length;
	for_each_sg(sgl, sg, n, i)
		chip->bytes += sg->length;
}

/* this walk only looks for an entry */
static void chip_cut(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n - 1, i)
		;
	sg_mark_end(sg);
}
