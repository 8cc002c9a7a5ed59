// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
};

/* A list of the same name, and its own helper. */
struct demo_other {
	struct scatterlist *sg;
	int nents;
};

static int demo_start(struct demo_dev *dd)
{
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	demo_fill(dd->sg, dd->nents);
	return 0;
}

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
}

static void demo_unmap(struct device *dev, struct scatterlist *sgl, int n)
{
	dma_unmap_sg(dev, sgl, n, DMA_TO_DEVICE);
}

static void demo_other_done(struct demo_dev *dd, struct demo_other *other)
{
	demo_unmap(dd->dev, other->sg, other->nents);
}
