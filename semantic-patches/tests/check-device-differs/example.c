// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, struct dma_chan *chan, void *buf)
{
	dma_addr_t addr = dma_map_single(chan->device->dev, buf, 64, DMA_TO_DEVICE);

	chip_go(chip, addr);
	dma_unmap_single(chip->dev, addr, 64, DMA_TO_DEVICE); /* marked */
}
