// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, void *buf)
{
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	chip_go(chip, addr);
	dma_unmap_single(chip->dev, addr, 64, DMA_FROM_DEVICE); /* marked */
	return 0;
}
