// SPDX-License-Identifier: GPL-2.0

/* dma_map_sg() in a comment stays, and so does this macro: no test, no function. */
#define MY_MAP(dev, sg) dma_map_sg(dev, sg, 1, DMA_TO_DEVICE)

static int arms(struct device *dev, struct scatterlist *sg, int nents)
{
	int n;

	n = dma_map_sg(dev, sg, nents, DMA_TO_DEVICE);
	if (n < 1)
		return -ENOMEM;
#ifdef CONFIG_MY_FAST
	start_fast(sg, n);
#else
	start(sg, n);
#endif
	dma_unmap_sg(dev, sg, nents, DMA_TO_DEVICE);	/* all of it */
	return 0;
}
