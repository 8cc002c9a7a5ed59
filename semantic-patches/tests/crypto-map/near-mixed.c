// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	u32 flags;
};

/* unmapped with what was mapped */
static int demo_map(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);
	int n;

	n = dma_map_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	rctx->src_nents = n;
	return 0;
}

static void demo_unmap(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
}
