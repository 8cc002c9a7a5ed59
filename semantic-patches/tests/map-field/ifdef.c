// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
};

static int demo_start(struct demo_dev *dd)
{
#ifdef CONFIG_DEMO_OUT
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_FROM_DEVICE))
		return -EINVAL;
#else
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
#endif
	return 0;
}

static void demo_done(struct demo_dev *dd)
{
#ifdef CONFIG_DEMO_OUT
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_FROM_DEVICE);
#else
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
#endif
}
