// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, void *buf)
{
	struct device *dev = chip->dev;
	dma_addr_t addr = dma_map_single(dev, buf, 64, DMA_TO_DEVICE);

	chip_go(chip, addr);
	dma_unmap_single(chip->dev, addr, 64, DMA_TO_DEVICE);
}
