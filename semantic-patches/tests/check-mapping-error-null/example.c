// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, void *buf)
{
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	if (!addr) /* marked */
		return -ENOMEM;
	return chip_go(chip, addr);
}
