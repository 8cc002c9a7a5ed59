// SPDX-License-Identifier: GPL-2.0
static int chip_two(struct chip *chip, void *a, void *b)
{
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, a, 64, DMA_TO_DEVICE); /* marked */
	chip_go(chip, addr);
	addr = dma_map_single(chip->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	return chip_go(chip, addr);
}
