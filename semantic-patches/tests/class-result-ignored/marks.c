// SPDX-License-Identifier: GPL-2.0

static void map(struct device *dev, struct scatterlist *list, int n)
{
	dma_map_sg(dev, list, n, DMA_TO_DEVICE);		/* marked */
	if (!dma_map_sg(dev, list, n, DMA_TO_DEVICE))
		return;
	n = dma_map_sg(dev, list, n, DMA_TO_DEVICE);
}
