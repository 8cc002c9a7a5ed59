// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *in;
	struct scatterlist *out;
	struct scatterlist *both;
	int nents;
};

static int demo_start(struct demo_dev *dd, struct demo_req *req)
{
	if (!dma_map_sg(dd->dev, dd->in, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	if (!dma_map_sg(dd->dev, dd->out, dd->nents, DMA_FROM_DEVICE))
		return -EINVAL;
	if (!dma_map_sg(dd->dev, dd->both, dd->nents, DMA_BIDIRECTIONAL))
		return -EINVAL;
	req->src = dd->in;
	req->dst = dd->out;
	*req->place = dd->both;
	return 0;
}

static void demo_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->in, dd->nents, DMA_TO_DEVICE);
	dma_unmap_sg(dd->dev, dd->out, dd->nents, DMA_FROM_DEVICE);
	dma_unmap_sg(dd->dev, dd->both, dd->nents, DMA_BIDIRECTIONAL);
}

/* Who was lent the list unmaps it, by that name or by one of the function's own. */
static void demo_abort(struct demo_dev *dd, struct demo_req *req)
{
	struct scatterlist *list = req->dst;

	dma_unmap_sg(dd->dev, req->src, dd->nents, DMA_TO_DEVICE);
	dma_unmap_sg(dd->dev, list, dd->nents, DMA_FROM_DEVICE);
}
