// SPDX-License-Identifier: GPL-2.0
static void chip_chain(struct chip *chip, struct chip_desc *desc)
{
	dma_addr_t at = chip->at;

	desc->self = cpu_to_le32(at);
	desc->next = chip->swap ? chip_swap(desc) : at;
}
