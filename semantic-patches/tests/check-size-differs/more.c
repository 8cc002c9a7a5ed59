// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, struct page *page, size_t len)
{
	dma_addr_t addr, other;

	addr = dma_map_page(chip->dev, page, 0, PAGE_SIZE, DMA_FROM_DEVICE);
	dma_unmap_page(chip->dev, addr, CHIP_SIZE, DMA_FROM_DEVICE); /* marked */
	other = dma_map_single(chip->dev, chip->buf, len + 8, DMA_TO_DEVICE);
	dma_unmap_single(chip->dev, other, len, DMA_TO_DEVICE); /* marked */
}
