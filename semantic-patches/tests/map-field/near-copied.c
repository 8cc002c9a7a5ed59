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

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
}

/* Two structs have the list then, and one handle. */
static void demo_requeue(struct demo_dev *dd, struct demo_dev *from)
{
	*dd = *from;
}
