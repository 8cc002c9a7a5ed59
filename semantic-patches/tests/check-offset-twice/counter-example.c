// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sg, struct place *at)
{
	writel(sg_dma_address(sg) + at->offset, chip->regs);
	chip->page = page_to_phys(sg_page(sg)) + sg->offset;
}
