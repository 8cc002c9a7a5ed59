// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, struct page *page, size_t len)
{
	dma_addr_t addr, other;

	addr = dma_map_page(chip->dev, page, 0, PAGE_SIZE, DMA_FROM_DEVICE);
	dma_unmap_page(chip->dev, addr, CHIP_SIZE, DMA_FROM_DEVICE); /* marked */
	other = dma_map_single(chip->dev, chip->buf, len + 8, DMA_TO_DEVICE);
	dma_unmap_single(chip->dev, other, len, DMA_TO_DEVICE); /* marked */
}

static int chip_move(struct chip *chip, struct page *page, size_t len, size_t head)
{
	size_t all = len + 8;
	dma_addr_t *addr = &chip->addr, first, whole;

	*addr = dma_map_page(chip->dev, page, 0, page_size(page), DMA_BIDIRECTIONAL);
	if (chip_go(chip))
		dma_unmap_page(chip->dev, *addr, PAGE_SIZE, DMA_BIDIRECTIONAL); /* marked */
	else
		dma_unmap_page(chip->dev, *addr, page_size(page), DMA_BIDIRECTIONAL);
	first = dma_map_single(chip->dev, chip->buf, head, DMA_TO_DEVICE);
	whole = dma_map_single(chip->dev, chip->buf, all, DMA_TO_DEVICE);
	chip_go(chip);
	/* one is made from the other */
	dma_unmap_single(chip->dev, whole, len, DMA_TO_DEVICE);
	dma_unmap_single(chip->dev, first, len, DMA_TO_DEVICE); /* marked */
	return 0;
}
