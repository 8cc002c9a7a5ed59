// SPDX-License-Identifier: GPL-2.0
static int chip_ask(struct chip *chip)
{
	u8 answer[64];
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, answer, sizeof(answer), DMA_FROM_DEVICE); /* marked */
	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	return chip_go(chip, addr);
}
