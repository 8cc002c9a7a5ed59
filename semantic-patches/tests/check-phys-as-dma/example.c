// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip, void *buf)
{
	dma_addr_t addr = virt_to_phys(buf); /* marked */

	writel(addr, chip->regs);
}
