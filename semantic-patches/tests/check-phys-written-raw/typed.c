// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip)
{
	dma_addr_t at = chip->at;

	writel(virt_to_phys(chip->ring), chip->regs);
	writel(at, chip->regs + 4);
}
