// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sg)
{
	dma_addr_t addr = sg_dma_address(sg);

#ifdef CONFIG_CHIP_OFFSET
	addr += sg->offset; /* marked */
#endif
	/* sg_dma_address(sg) + sg->offset */
	writel(addr, chip->regs);
}
