// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
};

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
}

/* Mapped twice: one handle would have to do for both. */
static int demo_start(struct demo_dev *dd)
{
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	dd->sg = demo_more(dd);
	if (!dma_map_sg(dd->dev, dd->sg, 1, DMA_TO_DEVICE))
		return -EINVAL;
	return 0;
}
