// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	int mapped;
};

/* unmapped with the count that mapping gave */
static int demo_map(struct device *dev, struct scatterlist *src, int nents)
{
	int n;

	n = dma_map_sg(dev, src, nents, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	if (demo_full(dev))
		dma_unmap_sg(dev, src, n, DMA_TO_DEVICE);
	return 0;
}

static int demo_skcipher(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	return demo_map(dev, req->src, rctx->src_nents);
}

static void demo_skcipher_done(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
}
