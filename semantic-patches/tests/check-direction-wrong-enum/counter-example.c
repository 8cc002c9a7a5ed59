// SPDX-License-Identifier: GPL-2.0
static void *chip_map(struct chip *chip, dma_addr_t addr)
{
	addr = dma_map_single(chip->dev, chip->buf, 64, DMA_TO_DEVICE);
	return dmaengine_prep_slave_single(chip->chan, addr, 64, DMA_MEM_TO_DEV, 0);
}
