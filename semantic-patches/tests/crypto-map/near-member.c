// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	struct scatterlist *src_sg;
};

static int demo_map(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
}

/* the list by a member, and by an argument */
static void demo_prepare(struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	rctx->src_sg = req->src;
}

static void demo_abort(struct device *dev, struct demo_reqctx *rctx)
{
	dma_unmap_sg(dev, rctx->src_sg, rctx->src_nents, DMA_TO_DEVICE);
}
