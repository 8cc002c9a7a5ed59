// SPDX-License-Identifier: GPL-2.0
static int chip_lists(struct chip *chip, struct scatterlist *in, struct scatterlist *out, int n)
{
	if (!dma_map_sg(chip->dev, in, n, DMA_TO_DEVICE))
		return -ENOMEM;
#ifdef CONFIG_CHIP_OUT
	if (!dma_map_sg(chip->dev, out, n, DMA_FROM_DEVICE)) {
		/* dma_unmap_sg(chip->dev, in, n, DMA_TO_DEVICE) */
		return -ENOMEM; /* marked */
	}
#endif
	chip_go(chip);
	dma_unmap_sg(chip->dev, in, n, DMA_TO_DEVICE);
	return 0;
}
