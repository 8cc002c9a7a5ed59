// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
	int mapped;
	struct scatterlist *out;
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

/* Kept, needed where the map failed, and only tested. */
static int demo_out(struct demo_dev *dd, bool retry)
{
	int ret;

	dd->mapped = dma_map_sg(dd->dev, dd->out, dd->nents, DMA_FROM_DEVICE);
	if (unlikely(!dd->mapped))
		return -EIO;
	if (retry) {
		dma_unmap_sg(dd->dev, dd->out, dd->nents, DMA_FROM_DEVICE);
		ret = dma_map_sg(dd->dev, dd->out, dd->nents, DMA_BIDIRECTIONAL);
		if (ret == 0) {
			demo_report(dd, ret);
			return -EIO;
		}
		dma_unmap_sg(dd->dev, dd->out, dd->nents, DMA_BIDIRECTIONAL);
		ret = dma_map_sg(dd->dev, dd->out, dd->nents, DMA_FROM_DEVICE);
		if (ret == 0)
			return -EIO;
	}
	return 0;
}

static void demo_out_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->out, dd->nents, DMA_FROM_DEVICE);
}
