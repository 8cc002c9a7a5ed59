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

/* ... or the object does, and the list stays. */
static void demo_done(struct demo_dev *dd)
{
	struct scatterlist *list = dd->sg;

	dd = demo_next(dd);
	dma_unmap_sg(dd->dev, list, dd->nents, DMA_TO_DEVICE);
}
