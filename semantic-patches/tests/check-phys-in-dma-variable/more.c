// SPDX-License-Identifier: GPL-2.0
struct chip_slot {
	dma_addr_t where;
	phys_addr_t phys;
};

static dma_addr_t chip_place(struct chip *chip, struct scatterlist *sg)
{
#ifdef CONFIG_CHIP_OFFSET
	return page_to_phys(sg_page(sg)) + chip->offset; /* marked */
#else
	return sg_dma_address(sg) + chip->offset;
#endif
}

static phys_addr_t chip_phys(struct chip *chip, struct scatterlist *sg)
{
	return sg_phys(sg) + chip->offset;
}

static void chip_fill(struct chip *chip, struct chip_slot *slot, dma_addr_t *out)
{
	slot->where = page_to_phys(chip->page) + 64; /* marked */
	slot->phys = page_to_phys(chip->page) + 64;
	/* slot->where = virt_to_phys(buf) */
	*out = virt_to_bus(chip->buf); /* marked */
	chip->ring_dma = virt_to_phys(chip->ring); /* marked */
	chip->ring_phys = virt_to_phys(chip->ring);
}
