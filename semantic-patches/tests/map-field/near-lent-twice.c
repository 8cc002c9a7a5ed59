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

/* Two lend their lists. One of them has it unmapped by its own name. */
static void demo_take(struct demo_dev *dd, struct demo_req *req, bool in)
{
	if (in)
		dd->sg = req->src;
	else
		dd->sg = req->dst;
}

static void demo_abort(struct demo_dev *dd, struct demo_req *req)
{
	dma_unmap_sg(dd->dev, req->dst, dd->nents, DMA_TO_DEVICE);
}
