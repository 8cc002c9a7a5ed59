// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_sg(sgt, sg, i) { /* marked */
		chip->hw[i].addr = sg_dma_address(sg);
		chip->hw[i].len = sg_dma_len(sg);
	}
	return 0;
}

static int chip_send(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int mapped = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	if (!mapped)
		return -ENOMEM;
	chip->desc = dmaengine_prep_slave_sg(chip->chan, sgl, nents, DMA_MEM_TO_DEV, 0); /* marked */
	return 0;
}
