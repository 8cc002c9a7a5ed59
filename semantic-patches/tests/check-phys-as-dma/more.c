// SPDX-License-Identifier: GPL-2.0
static void chip_stop(struct chip *chip, struct page *page)
{
	dma_addr_t addr;

#ifdef CONFIG_CHIP_PAGE
	addr = page_to_phys(page); /* marked */
#endif
	/* virt_to_phys(page) */
	dma_unmap_single(chip->dev, virt_to_phys(chip->buf), 64, DMA_TO_DEVICE); /* marked */
}
