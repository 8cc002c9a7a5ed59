// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	int mapped;
};

/* unmapped with the count that mapping gave: by an argument, and by a member */
static void demo_unmap(struct device *dev, struct scatterlist *src, int nents)
{
	dma_unmap_sg(dev, src, nents, DMA_TO_DEVICE);
}

static int demo_aead(struct device *dev, struct aead_request *req)
{
	struct demo_reqctx *rctx = aead_request_ctx(req);
	int n;

	n = dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	if (demo_full(dev)) {
		demo_unmap(dev, req->src, n);
		return -EBUSY;
	}
	return 0;
}

static int demo_hash(struct device *dev, struct ahash_request *req)
{
	struct demo_reqctx *rctx = ahash_request_ctx(req);

	rctx->mapped = dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
	if (!rctx->mapped)
		return -ENOMEM;
	return 0;
}

static void demo_hash_done(struct device *dev, struct ahash_request *req)
{
	struct demo_reqctx *rctx = ahash_request_ctx(req);

	demo_unmap(dev, req->src, rctx->mapped);
}
