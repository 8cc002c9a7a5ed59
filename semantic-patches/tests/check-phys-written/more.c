// SPDX-License-Identifier: GPL-2.0
static void chip_chain(struct chip *chip, struct chip_desc *desc, struct scatterlist *sg)
{
	dma_addr_t next = chip->next;

#ifdef CONFIG_CHIP_CHAIN
	desc->next = cpu_to_le64(virt_to_phys(desc + 1)); /* marked */
#else
	desc->next = cpu_to_le64(next);
#endif
	/* writel(virt_to_phys(desc)) */
	regmap_write(chip->map, 4, sg_phys(sg)); /* marked */
	out_le32(chip->regs, page_to_phys(chip->page)); /* marked */
	iowrite32(chip->phys, chip->regs);
}
