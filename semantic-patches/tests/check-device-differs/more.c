// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, void *buf)
{
	dma_addr_t addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);

	dma_unmap_single(NULL, addr, 64, DMA_TO_DEVICE); /* marked */
}
