// SPDX-License-Identifier: GPL-2.0

/* Unmapped with the count that came back. */
static int mapped(struct device *dev, struct scatterlist *sg, int nents)
{
	int n;

	n = dma_map_sg(dev, sg, nents, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	start(sg, n);
	dma_unmap_sg(dev, sg, n, DMA_TO_DEVICE);
	return 0;
}

static int over(struct device *dev, struct scatterlist *list, int n)
{
	n = dma_map_sg(dev, list, n, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	start(list, n);
	dma_unmap_sg(dev, list, n, DMA_TO_DEVICE);
	return 0;
}

/* The count is the function's own result. */
static int returned(struct device *dev, struct scatterlist *out, int nents)
{
	int n;

	n = dma_map_sg(dev, out, nents, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	start(out, n);
	dma_unmap_sg(dev, out, nents, DMA_TO_DEVICE);
	return n;
}

/* The failure prints it. */
static int printed(struct device *dev, struct scatterlist *in, int nents)
{
	int n;

	n = dma_map_sg(dev, in, nents, DMA_TO_DEVICE);
	if (n <= 0) {
		dev_err(dev, "mapped %d\n", n);
		return -ENOMEM;
	}
	start(in, n);
	dma_unmap_sg(dev, in, nents, DMA_TO_DEVICE);
	return 0;
}
