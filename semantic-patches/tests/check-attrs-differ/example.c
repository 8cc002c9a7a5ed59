// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, struct page *page)
{
	dma_addr_t addr = dma_map_page_attrs(chip->dev, page, 0, 64, DMA_FROM_DEVICE, DMA_ATTR_SKIP_CPU_SYNC);

	chip_go(chip, addr);
	dma_unmap_page(chip->dev, addr, 64, DMA_FROM_DEVICE); /* marked */
}
