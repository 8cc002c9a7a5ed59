// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sg)
{
	writel(sg_dma_address(sg) + sg->offset, chip->regs); /* marked */
}
