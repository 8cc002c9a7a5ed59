// SPDX-License-Identifier: GPL-2.0
static void chip_done(struct chip *chip, dma_addr_t addr)
{
	void *buf = phys_to_virt(addr); /* marked */

	chip_take(chip, buf);
}
