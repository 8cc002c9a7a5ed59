// SPDX-License-Identifier: GPL-2.0
static int chip_run(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int mapped;

	mapped = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);
	if (!mapped)
		return -ENOMEM;
	chip_start(chip, sgl, mapped);
	dma_unmap_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);
	return 0;
}

static void chip_free(struct chip *chip, struct sg_table *sgt)
{
	dma_unmap_sg(chip->dev, sgt->sgl, sgt->orig_nents, DMA_TO_DEVICE);
	dma_unmap_sgtable(chip->dev, sgt, DMA_TO_DEVICE, 0);
}

/* what is unmapped is another list, mapped elsewhere with this count */
static int chip_two(struct chip *chip, struct scatterlist *in, struct scatterlist *out, int n)
{
	int mapped = dma_map_sg(chip->dev, in, n, DMA_TO_DEVICE);

	mapped = n;
	dma_unmap_sg(chip->dev, in, mapped, DMA_TO_DEVICE);
	dma_unmap_sg(chip->dev, out, n, DMA_FROM_DEVICE);
	return 0;
}
