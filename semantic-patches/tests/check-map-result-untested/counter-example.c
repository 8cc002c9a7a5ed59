// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int count = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	if (!count)
		return -ENOMEM;
	chip->count = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);
	if (chip->count == 0)
		return -ENOMEM;
	return 0;
}

static int chip_map(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int count = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	return count;
}
