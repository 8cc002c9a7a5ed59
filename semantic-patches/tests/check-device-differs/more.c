// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, void *buf)
{
	dma_addr_t addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);

	dma_unmap_single(NULL, addr, 64, DMA_TO_DEVICE); /* marked */
}

static int chip_list(struct chip *chip, struct scatterlist *list, int count, struct device *dev)
{
	if (!dma_map_sg(chip->chan->device->dev, list, count, DMA_TO_DEVICE))
		return -ENOMEM;
	if (chip_go(chip, list))
		dma_unmap_sg(&chip->host->dev, list, count, DMA_TO_DEVICE); /* marked */
	else
		dma_unmap_sg(chip->chan->device->dev, list, count, DMA_TO_DEVICE);
	if (!dma_map_sg(chip->dev, chip->list, count, DMA_TO_DEVICE))
		return -ENOMEM;
	dma_unmap_sg(dev, chip->list, count, DMA_TO_DEVICE);
	return 0;
}
