// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
};

/* The count that was mapped is read. */
static int demo_start(struct demo_dev *dd)
{
	int n = 0;

	n = dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
	if (!n)
		return -EINVAL;
	return demo_prep(dd, n);
}

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
}
