// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip, struct scatterlist *sgl, int n)
{
	int mapped;

	mapped = dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE); /* marked */
	chip_go(chip, sgl, n);
}
