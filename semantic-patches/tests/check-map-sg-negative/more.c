// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct scatterlist *sgl, int n)
{
	unsigned int mapped;

#ifdef CONFIG_CHIP_A
	if (dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE) < 0) /* marked */
		return -ENOMEM;
#else
	if ((mapped = ib_dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE)) < 0) /* marked */
		return -ENOMEM;
#endif
	/* dma_map_sg() < 0 */
	chip->n = dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
	if (chip->n < 0) /* marked */
		return -ENOMEM;
	return 0;
}
