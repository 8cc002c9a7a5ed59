// SPDX-License-Identifier: GPL-2.0
static dma_addr_t chip_map(struct chip *chip, void *buf)
{
	return dma_map_single(chip->dev, buf, 64, DMA_MEM_TO_DEV); /* marked */
}
