// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		chip->hw[i].addr = sg_dma_address(sg);
		chip->hw[i].len = sg_dma_len(sg);
	}
	for_each_sgtable_sg(sgt, sg, i)
		chip->bytes += sg->length;
	return 0;
}

static int chip_send(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int mapped = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	if (!mapped)
		return -ENOMEM;
	chip->desc = dmaengine_prep_slave_sg(chip->chan, sgl, mapped, DMA_MEM_TO_DEV, 0);
	return 0;
}

/* one entry stays one */
static int chip_one(struct chip *chip, struct scatterlist *sgl)
{
	if (!dma_map_sg(chip->dev, sgl, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	chip->desc = dmaengine_prep_slave_sg(chip->chan, sgl, 1, DMA_MEM_TO_DEV, 0);
	return 0;
}

/* the count is the result from here on */
static int chip_same(struct chip *chip, struct scatterlist *sgl, int n)
{
	n = dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
	chip->desc = dmaengine_prep_slave_sg(chip->chan, sgl, n, DMA_MEM_TO_DEV, 0);
	return n;
}
