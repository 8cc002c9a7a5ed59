// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int count = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	if (count == 0)
		return -ENOMEM;
	count = chip_go(chip);
	if (count == -EBUSY)
		return count;
	return 0;
}
