// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	int m1;
	int m2;
};

static int demo_map(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	rctx->m1 = dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
	if (!rctx->m1)
		return -ENOMEM;
	return 0;
}

static int demo_map2(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	rctx->m2 = dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
	if (!rctx->m2)
		return -ENOMEM;
	return 0;
}

/* one of the two is unmapped with the mapped count */
static void demo_done(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->m2, DMA_TO_DEVICE);
}
