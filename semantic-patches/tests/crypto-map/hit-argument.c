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

static void demo_unmap(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
}

static void demo_unmap_list(struct device *dev, struct scatterlist *src, int nents)
{
	if (nents)
		dma_unmap_sg(dev, src, nents, DMA_TO_DEVICE);
}

/* the list by an argument */
static void demo_abort(struct device *dev, struct skcipher_request *req)
{
	demo_unmap_list(dev, req->src, sg_nents(req->src));
}

/* a list that nothing is given: the report of context mode names only such */
struct demo_rsa_reqctx {
	int nents;
	u32 flags;
};

static int demo_rsa(struct device *dev, struct akcipher_request *req)
{
	struct demo_rsa_reqctx *rsa = akcipher_request_ctx(req);

	if (!dma_map_sg(dev, req->dst, rsa->nents, DMA_FROM_DEVICE))
		return -ENOMEM;
	demo_run(rsa);
	dma_unmap_sg(dev, req->dst, rsa->nents, DMA_FROM_DEVICE);
	return 0;
}
