// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int ret;

	ret = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);
	if (!ret)
		return ret; /* marked */
	chip_go(chip, sgl, ret);
	return 0;
}
