// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	u32 flags;
};

static int demo_map(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}
