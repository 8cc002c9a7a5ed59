// SPDX-License-Identifier: GPL-2.0

static int map(struct device *dev, struct scatterlist *sg, int n, struct range_dma *r)
{
	if (!dma_map_sg(dev, sg, 1, DMA_TO_DEVICE))		/* marked */
		return -ENOMEM;
	dma_unmap_sg(dev, sg, 1, DMA_TO_DEVICE);		/* marked */
	dma_unmap_sg(dev, sg, n, DMA_TO_DEVICE);
	if (dma_map_range_sg(dev, sg, 1, r, DMA_TO_DEVICE, 0))
		return -ENOMEM;
	dma_unmap_range_sg(dev, sg, 1, r, DMA_TO_DEVICE, 0);
	return 0;
}
