// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int nents;
	struct skcipher_request sub;
	u32 flags;
};

/* given a request within another, too, whose context is that of another driver */
static int demo_map(struct device *dev, struct skcipher_request *req)
{
	if (!dma_map_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static int demo_crypt(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	if (demo_map(dev, req) || demo_map(dev, &rctx->sub))
		return -ENOMEM;
	dma_unmap_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
	return 0;
}

struct demo_hash_reqctx {
	int nents;
	struct ahash_request sub;
	u32 flags;
};

static int demo_hash_map(struct device *dev, struct ahash_request *req)
{
	if (!dma_map_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static int demo_hash(struct device *dev, struct ahash_request *req)
{
	struct demo_hash_reqctx *rctx = ahash_request_ctx(req);
	struct ahash_request *sub = &rctx->sub;

	if (demo_hash_map(dev, sub))
		return -ENOMEM;
	dma_unmap_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
	return 0;
}
