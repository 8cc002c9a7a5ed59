// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	u32 flags;
};

static int demo_map(struct device *dev, struct ahash_request *req)
{
	struct demo_reqctx *rctx = ahash_request_ctx(req);

	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct ahash_request *req)
{
	struct demo_reqctx *rctx = ahash_request_ctx(req);

	dma_unmap_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE);
}

/* the context is the state that is exported: the handle would be, too */
static int demo_export(struct ahash_request *req, void *out)
{
	struct demo_reqctx *rctx = ahash_request_ctx(req);

	memcpy(out, rctx, sizeof(*rctx));
	return 0;
}
