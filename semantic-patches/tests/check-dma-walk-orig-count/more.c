// SPDX-License-Identifier: GPL-2.0
static int chip_prepare(struct chip *chip, struct mmc_data *data)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(data->sg, sg, data->sg_len, i) /* marked */
		chip->hw[i].addr = sg_dma_address(sg);
	return 0;
}

static int chip_table(struct chip *chip, struct sg_table *t)
{
	struct scatterlist *sg;
	int i;

#ifdef CONFIG_CHIP_TABLE
	for_each_sg(t->sgl, sg, t->orig_nents, i) { /* marked */
		chip_add(chip, sg_dma_address(sg), sg_dma_len(sg));
	}
#endif
	/* a list made by hand has as many of both */
	for_each_sgtable_sg(t, sg, i) {
		sg_dma_address(sg) = chip->base + i;
		sg_dma_len(sg) = PAGE_SIZE;
	}
	return 0;
}

static int chip_start(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	if (!dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE))
		return -ENOMEM;
	for_each_sg(sgl, sg, n, i) /* marked */
		chip_add(chip, sg_dma_address(sg), sg_dma_len(sg));
	return 0;
}
