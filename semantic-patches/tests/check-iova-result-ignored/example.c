// SPDX-License-Identifier: GPL-2.0
static void chip_link(struct chip *chip, phys_addr_t phys, size_t len)
{
	dma_iova_link(chip->dev, &chip->state, phys, 0, len, DMA_TO_DEVICE, 0); /* marked */
	dma_iova_sync(chip->dev, &chip->state, 0, len); /* marked */
	writel(chip->state.addr, chip->regs);
}
