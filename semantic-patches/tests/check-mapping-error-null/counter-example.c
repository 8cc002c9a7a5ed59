// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, void *buf)
{
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, addr))
		addr = 0;
	if (!addr)
		return -ENOMEM;
	chip->desc = dma_alloc_coherent(chip->dev, 64, &chip->dma, GFP_KERNEL);
	if (!chip->desc)
		return -ENOMEM;
	return chip_go(chip, addr);
}
