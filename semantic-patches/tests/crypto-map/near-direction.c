// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	u32 flags;
};

/* mapped by one name and unmapped by the other where both are the same */
static int demo_map(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);
	int n;

	n = dma_map_sg(dev, req->src, rctx->src_nents, DMA_BIDIRECTIONAL);
	if (!n)
		return -ENOMEM;
	n = dma_map_sg(dev, req->dst, rctx->src_nents, DMA_FROM_DEVICE);
	if (!n)
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
	dma_unmap_sg(dev, req->dst, rctx->src_nents, DMA_BIDIRECTIONAL);
}
