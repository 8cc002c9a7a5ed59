// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct scatterlist *sgl, int n)
{
	if (!dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE))
		return -ENOMEM;
	chip->n = dma_map_sg(chip->dev, chip->list, n, DMA_TO_DEVICE);
	dma_unmap_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
	return dma_map_sgtable(chip->dev, chip->sgt, DMA_TO_DEVICE, 0);
}
