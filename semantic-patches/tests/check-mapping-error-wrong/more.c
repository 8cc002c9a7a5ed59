// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct page *page)
{
	dma_addr_t a, b;

	a = dma_map_page(chip->dev, page, 0, 64, DMA_TO_DEVICE);
	b = a;
#ifdef CONFIG_CHIP_UNLIKELY
	a = dma_map_page(chip->dev, page, 0, 64, DMA_TO_DEVICE);
	if (unlikely(dma_mapping_error(chip->dev, b))) /* marked */
		return -ENOMEM;
#endif
	/* dma_mapping_error(chip->dev, a) */
	return chip_go(chip, b);
}
