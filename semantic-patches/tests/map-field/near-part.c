// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist sg[4];
	int nents;
};

/* A part of the list: the handle would stand for all of it. */
static int demo_start(struct demo_dev *dd)
{
	if (!dma_map_sg(dd->dev, dd->sg, 2, DMA_TO_DEVICE))
		return -EINVAL;
	if (!dma_map_sg(dd->dev, &dd->sg[2], 2, DMA_FROM_DEVICE))
		return -EINVAL;
	return 0;
}

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->sg, 2, DMA_TO_DEVICE);
	dma_unmap_sg(dd->dev, dd->sg + 2, 2, DMA_FROM_DEVICE);
}
