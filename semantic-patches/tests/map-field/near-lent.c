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

/* What the request lends is unmapped by the request's name for it. */
static void demo_lend(struct demo_dev *dd, struct demo_request *req)
{
	dd->sg = req->src;
}

static void demo_abort(struct demo_dev *dd, struct demo_request *req)
{
	dma_unmap_sg(dd->dev, req->src, req->nents, DMA_TO_DEVICE);
}
