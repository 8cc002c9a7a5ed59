// SPDX-License-Identifier: GPL-2.0
static int chip_run(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int mapped;

	mapped = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);
	if (!mapped)
		return -ENOMEM;
	chip_start(chip, sgl, mapped);
	dma_unmap_sg(chip->dev, sgl, mapped, DMA_TO_DEVICE); /* marked */
	return 0;
}

static int chip_load(struct chip *chip, struct sg_table *sgt)
{
	return dma_map_sgtable(chip->dev, sgt, DMA_TO_DEVICE, 0);
}

static void chip_free(struct chip *chip, struct sg_table *sgt)
{
	dma_unmap_sg(chip->dev, sgt->sgl, sgt->nents, DMA_TO_DEVICE); /* marked */
}
