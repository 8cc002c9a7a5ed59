// SPDX-License-Identifier: GPL-2.0
struct chip_slot {
	dma_addr_t where;
	phys_addr_t phys;
};

static void chip_done(struct chip *chip, struct chip_slot *slot, struct scatterlist *sg)
{
	void *first = phys_to_virt(sg_dma_address(sg)); /* marked */

	memset(phys_to_virt(slot->where + 16), 0, 4); /* marked */
	memset(phys_to_virt(slot->phys + 16), 0, 4);
#ifdef CONFIG_CHIP_PAGES
	chip->page = phys_to_page(slot->where); /* marked */
#else
	chip->page = phys_to_page(slot->phys);
#endif
	/* phys_to_virt(slot->where) */
	memcpy(__va(chip->tx_dma), first, 4); /* marked */
	chip->win = memremap(slot->where, PAGE_SIZE, MEMREMAP_WB); /* marked */
}

static void chip_back(struct chip *chip, u32 dma_addr, void *buf)
{
	u32 at;

	memcpy(buf, phys_to_virt(dma_addr), 64); /* marked */
	memcpy(buf, phys_to_virt(ALIGN(dma_addr, 4)), 64); /* marked */
	memcpy(buf, bus_to_virt((u32)dma_addr), 64); /* marked */
	at = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	memcpy(buf, phys_to_virt(at), 64); /* marked */
	at = chip->base;
	memcpy(buf, phys_to_virt(at), 64);
}
