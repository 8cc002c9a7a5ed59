// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
};

static int demo_start(struct demo_dev *dd)
{
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	return 0;
}

/* To name the object twice would take two from the queue. */
static void demo_done(struct demo_dev **queue)
{
	dma_unmap_sg((*queue++)->dev, (*queue)->sg, 1, DMA_TO_DEVICE);
	dma_unmap_sg(demo_dev, (*queue++)->sg, 1, DMA_TO_DEVICE);
}
