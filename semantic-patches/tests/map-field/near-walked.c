// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *one;
	struct scatterlist *many;
	int nents;
};

/* Mapped entry by entry: each has its turn, but who knows when the last one ends. */
static int demo_start(struct demo_dev *dd)
{
	if (!dma_map_sg(dd->dev, dd->one, 1, DMA_TO_DEVICE))
		return -EINVAL;
	if (!dma_map_sg(dd->dev, dd->many, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	return 0;
}

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->one, 1, DMA_TO_DEVICE);
	dma_unmap_sg(dd->dev, dd->many, dd->nents, DMA_TO_DEVICE);
}

static void demo_next(struct demo_dev *dd)
{
	dd->one = sg_next(dd->one);
}

/* ... and from another entry on. */
static int demo_again(struct demo_dev *dd)
{
	dd->many = sg_next(dd->many);
	return dma_map_sg(dd->dev, dd->many, dd->nents, DMA_TO_DEVICE);
}
