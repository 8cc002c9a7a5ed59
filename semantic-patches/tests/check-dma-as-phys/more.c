// SPDX-License-Identifier: GPL-2.0
static void chip_done(struct chip *chip, struct scatterlist *sg)
{
	dma_addr_t addr = sg_dma_address(sg);
	struct page *page;

#ifdef CONFIG_CHIP_PAGE
	page = pfn_to_page(addr >> PAGE_SHIFT); /* marked */
#endif
	/* phys_to_virt(addr) */
	chip_take(chip, phys_to_virt(sg_dma_address(sg)), page); /* marked */
}
