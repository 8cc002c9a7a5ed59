// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip)
{
	dma_addr_t addr = virt_to_phys(chip->buf); /* marked */

	writel(addr, chip->regs);
}
