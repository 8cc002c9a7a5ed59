// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip, struct scatterlist *sgl, int n)
{
	int rc;

#ifdef CONFIG_CHIP_TABLE
	rc = dma_map_sgtable(chip->dev, chip->sgt, DMA_TO_DEVICE, 0); /* marked */
#endif
	/* rc = dma_map_sg() */
	chip_other(chip);
	chip_go(chip, sgl, n);
}
