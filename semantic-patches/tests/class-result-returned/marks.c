// SPDX-License-Identifier: GPL-2.0

static int direct(struct device *dev, struct scatterlist *list, int n)
{
	return dma_map_sg(dev, list, n, DMA_TO_DEVICE);		/* marked */
}

static int later(struct device *dev, struct scatterlist *list, int n)
{
	int mapped;

	mapped = dma_map_sg(dev, list, n, DMA_TO_DEVICE);	/* marked */
	if (!mapped)
		return -ENOMEM;
	return mapped;
}

static int out(struct device *dev, struct scatterlist *list, int n, int *mapped)
{
	*mapped = dma_map_sg(dev, list, n, DMA_TO_DEVICE);	/* marked */
	return 0;
}

static int near(struct device *dev, struct scatterlist *list, int n)
{
	int ret;

	ret = dma_map_sg(dev, list, n, DMA_TO_DEVICE);
	ret = hw_write(list, ret);
	return ret;
}
