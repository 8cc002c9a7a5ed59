// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip, struct scatterlist *sgl, int nents)
{
	chip->mapped = dma_map_sg(chip->dev, sgl, nents, DMA_TO_DEVICE); /* marked */
	chip_program(chip, sgl, chip->mapped);
}
