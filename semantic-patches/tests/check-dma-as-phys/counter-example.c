// SPDX-License-Identifier: GPL-2.0
static void chip_done(struct chip *chip, phys_addr_t phys, struct scatterlist *sg)
{
	chip_take(chip, phys_to_virt(phys));
	chip_take(chip, sg_virt(sg));
}
