// SPDX-License-Identifier: GPL-2.0
static void chip_chain(struct chip *chip, struct chip_desc *desc)
{
#ifdef CONFIG_CHIP_BUS
	desc->next = cpu_to_le32(virt_to_bus(desc + 1)); /* marked */
#else
	desc->next = cpu_to_le32(chip->next);
#endif
	/* writel(virt_to_phys(desc)) */
	iowrite32(page_to_phys(chip->page), chip->regs); /* marked */
	opal_request(cpu_to_be64(__pa(desc)));
}
