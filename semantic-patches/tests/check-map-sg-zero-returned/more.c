// SPDX-License-Identifier: GPL-2.0
static int chip_count(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int ret = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	if (!ret)
		return ret;
	return ret;
}

static int chip_map(struct chip *chip, struct scatterlist *sgl, int nents)
{
	int ret = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);

	if (ret == 0) {
		dev_err(chip->dev, "no mapping\n");
		return ret; /* marked */
	}
	return 0;
}
