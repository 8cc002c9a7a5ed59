// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int nents;
	int flags;
};

static int demo_map(struct device *dev, struct acomp_req *req)
{
	struct demo_reqctx *rctx = acomp_request_ctx(req);

	if (!dma_map_sg(dev, req->src, rctx->nents, DMA_TO_DEVICE))
		return -EIO;
	if (!dma_map_sg(dev, req->dst, rctx->nents, DMA_FROM_DEVICE)) {
		dma_unmap_sg(dev, req->src, rctx->nents, DMA_TO_DEVICE);
		return -EIO;
	}
	return 0;
}

static void demo_unmap(struct device *dev, struct acomp_req *req)
{
	struct demo_reqctx *rctx = acomp_request_ctx(req);

	dma_unmap_sg(dev, req->dst, rctx->nents, DMA_FROM_DEVICE);
	dma_unmap_sg(dev, req->src, rctx->nents, DMA_TO_DEVICE);
}

/* both lists, of a request whose type no one can tell here */
static void demo_done(struct device *dev, struct demo_ctx *ctx)
{
	dma_unmap_sg(dev, ctx->req->dst, sg_nents(ctx->req->dst), DMA_FROM_DEVICE);
	dma_unmap_sg(dev, ctx->req->src, sg_nents(ctx->req->src), DMA_TO_DEVICE);
}
