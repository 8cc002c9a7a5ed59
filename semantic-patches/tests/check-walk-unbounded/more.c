// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sg, int count)
{
	int i, j;

	for (j = 0; j < 4; j++) {
		chip->len[j] = sg_dma_len(sg);
#ifdef CHIP_OLD
		/* sg = sg_next(sg) */
		sg = sg_next(sg); /* marked */
#endif
	}
	for (j = 0; j < 4; j++) {
		chip->len[j] = sg_dma_len(sg);
		sg = sg_next(sg);
		if (!sg)
			break;
	}
	for (j = 0; j < 4 && sg; j++) {
		chip->len[j] = sg_dma_len(sg);
		sg = sg_next(sg);
	}
	for (i = 1; i <= count; i++, sg = sg_next(sg))
		chip->len[i] = sg_dma_len(sg);
	for (i = 0; i <= count - 1; i++, sg = sg_next(sg))
		chip->len[i] = sg_dma_len(sg);
}

static int chip_count(struct chip *chip, struct scatterlist *sg, int left)
{
	int j;

	for (j = 0; j < 4; j++) {
		chip->len[j] = sg_dma_len(sg);
		if (--left == 0)
			return 0;
		sg = sg_next(sg);
	}
	return -E2BIG;
}

static void chip_some(struct chip *chip, struct scatterlist *sg)
{
	int j;

	for (j = 0; j < 4; j++) {
		if (chip->ready && sg)
			chip->len[j] = sg_dma_len(sg);
		sg = sg_next(sg);
	}
	for (j = 0; j < 4; j++) {
		chip->len[j] = sg ? sg_dma_len(sg) : 0;
		sg = sg ? sg_next(sg) : NULL;
	}
}
