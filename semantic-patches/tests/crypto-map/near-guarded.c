// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	bool mapped;
	u32 flags;
};

/* mapped once for several calls: the handle is in use */
static int demo_map(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	if (rctx->mapped)
		return 0;
	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	rctx->mapped = true;
	return 0;
}

static void demo_unmap(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
}
