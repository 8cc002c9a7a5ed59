// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct page *page)
{
	dma_addr_t addr = dma_map_page(chip->dev, page, 0, 64, DMA_TO_DEVICE);

	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	chip_go(chip, addr);
	dma_unmap_single(chip->dev, addr, 64, DMA_TO_DEVICE); /* marked */
	return 0;
}
