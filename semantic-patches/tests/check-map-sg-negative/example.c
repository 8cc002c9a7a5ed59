// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct scatterlist *sgl, int n)
{
	int mapped;

	mapped = dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
	if (mapped < 0) /* marked */
		return mapped;
	return chip_go(chip, sgl, mapped);
}
