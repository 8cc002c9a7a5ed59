// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip)
{
	writel(virt_to_phys(chip->ring), chip->regs); /* marked */
}
