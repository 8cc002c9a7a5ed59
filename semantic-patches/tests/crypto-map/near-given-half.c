// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	u32 flags;
};

/* of one kind of request the map has no context: the function cannot be given its handle */
static void demo_unmap_list(struct device *dev, struct scatterlist *src, int nents)
{
	if (nents)
		dma_unmap_sg(dev, src, nents, DMA_TO_DEVICE);
}

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

	demo_unmap_list(dev, req->src, rctx->src_nents);
}

static void demo_abort(struct device *dev, struct skcipher_request *req, int nents)
{
	demo_unmap_list(dev, req->src, nents);
}

static int demo_aead_map(struct device *dev, struct aead_request *req)
{
	if (!dma_map_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_aead_unmap(struct device *dev, struct aead_request *req)
{
	demo_unmap_list(dev, req->src, sg_nents(req->src));
}
