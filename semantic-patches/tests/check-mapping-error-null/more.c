// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct page *page)
{
	chip->dma = dma_map_page(chip->dev, page, 0, 64, DMA_TO_DEVICE);
#ifdef CONFIG_CHIP_NULL
	/* chip->dma == 0 */
	if (chip->dma == 0) /* marked */
		return -ENOMEM;
#endif
	return 0;
}
