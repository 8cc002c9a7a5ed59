// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int nents;
	u32 flags;
	struct skcipher_request fallback_req;
};

/* functions that need the context for the handles only */
static int demo_map(struct device *dev, struct skcipher_request *req)
{
	int n;

	if (req->src == req->dst) {
		n = dma_map_sg(dev, req->src, sg_nents(req->src), DMA_BIDIRECTIONAL);
		if (!n)
			return -ENOMEM;
	} else {
		n = dma_map_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
		if (!n)
			return -ENOMEM;
		n = dma_map_sg(dev, req->dst, sg_nents(req->dst), DMA_FROM_DEVICE);
		if (!n) {
			dma_unmap_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
			return -ENOMEM;
		}
	}

	return 0;
}

static void demo_unmap(struct device *dev, struct skcipher_request *req)
{
	if (req->src == req->dst) {
		dma_unmap_sg(dev, req->src, sg_nents(req->src), DMA_BIDIRECTIONAL);
	} else {
		dma_unmap_sg(dev, req->src, sg_nents(req->src), DMA_TO_DEVICE);
		dma_unmap_sg(dev, req->dst, sg_nents(req->dst), DMA_FROM_DEVICE);
	}
}

static int demo_crypt(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *ctx = skcipher_request_ctx(req);
	int ret = demo_map(dev, req);

	if (ret)
		return crypto_skcipher_encrypt(&ctx->fallback_req);
	demo_run(ctx);
	demo_unmap(dev, req);
	return 0;
}

struct demo_acomp_reqctx {
	u32 crc;
	int nents;
};

/* filled before: not emptied, but by what fills it anew */
static int demo_turn(struct device *dev, struct acomp_req *req)
{
	int n;

	dma_unmap_sg(dev, req->dst, sg_nents(req->dst), DMA_FROM_DEVICE);
	n = dma_map_sg(dev, req->dst, sg_nents(req->dst), DMA_TO_DEVICE);
	if (n <= 0 || n > 1)
		return -EIO;
	return 0;
}

static int demo_comp(struct device *dev, struct acomp_req *req)
{
	struct demo_acomp_reqctx *ctx = acomp_request_ctx(req);

	if (!dma_map_sg(dev, req->dst, ctx->nents, DMA_FROM_DEVICE))
		return -EIO;
	demo_start(ctx);
	if (demo_turn(dev, req))
		return -EIO;
	dma_unmap_sg(dev, req->dst, ctx->nents, DMA_TO_DEVICE);
	return 0;
}

/* the report of context mode names only lists of which all calls have the context */
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
