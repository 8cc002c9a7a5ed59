// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
	struct sg_table table;
};

static int demo_start(struct demo_dev *dd)
{
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	if (!dma_map_sg(dd->dev, dd->table.sgl, dd->table.nents, DMA_TO_DEVICE))
		return -EINVAL;
	return 0;
}

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->table.sgl, dd->table.nents, DMA_TO_DEVICE);
	dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
}

/* Unmap whatever they are given, */
static void demo_unmap(struct device *dev, struct scatterlist *sgl, int n)
{
	dma_unmap_sg(dev, sgl, n, DMA_TO_DEVICE);
}

static void demo_unmap_table(struct device *dev, struct sg_table *t)
{
	dma_unmap_sg(dev, t->sgl, t->nents, DMA_TO_DEVICE);
}

/* ... or have it unmapped, */
static void demo_give_up(struct device *dev, struct scatterlist *sgl, int n)
{
	demo_unmap(dev, sgl, n);
	demo_count(n);
}

/* ... and are given the lists of the struct. */
static void demo_abort(struct demo_dev *dd)
{
	demo_give_up(dd->dev, dd->sg, dd->nents);
	demo_unmap_table(dd->dev, &dd->table);
}
