// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int count = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	if (count == -ENOMEM) /* marked */
		return count;
	return 0;
}
