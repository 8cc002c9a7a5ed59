// SPDX-License-Identifier: GPL-2.0

struct demo_aead_reqctx {
	struct demo_edesc *edesc;
};

struct demo_skcipher_reqctx {
	struct demo_edesc *edesc;
	u32 flags;
	struct skcipher_request fallback_req;
};

/* the lists are of either kind: dma_unmap_sg() in one place */
static void demo_unmap(struct device *dev, struct scatterlist *src,
		       struct scatterlist *dst, int src_nents, int dst_nents,
		       dma_addr_t iv_dma)
{
	if (dst != src) {
		if (src_nents)
			dma_unmap_sg(dev, src, src_nents, DMA_TO_DEVICE);
#ifdef CONFIG_DEMO_PEEK
		dma_sync_sg_for_cpu(dev, dst, dst_nents, DMA_FROM_DEVICE);
#else
		demo_peek(dev);
#endif
		if (dst_nents)
			dma_unmap_sg(dev, dst, dst_nents, DMA_FROM_DEVICE);
	} else {
		dma_unmap_sg(dev, src, src_nents, DMA_BIDIRECTIONAL);
	}
	if (iv_dma)
		dma_unmap_single(dev, iv_dma, 16, DMA_TO_DEVICE);
}

/* which needs the context only for the handles */
static void demo_aead_unmap(struct device *dev, struct demo_edesc *edesc,
			    struct aead_request *req)
{
	demo_unmap(dev, req->src, req->dst, edesc->src_nents, edesc->dst_nents, 0);
}

static void demo_skcipher_unmap(struct device *dev, struct demo_edesc *edesc,
				struct skcipher_request *req)
{
	struct crypto_skcipher *skcipher = crypto_skcipher_reqtfm(req);

	demo_unmap(dev, req->src, req->dst, edesc->src_nents, edesc->dst_nents,
		   crypto_skcipher_ivsize(skcipher) ? edesc->iv_dma : 0);
}

static struct demo_edesc *demo_aead_edesc(struct device *dev, struct aead_request *req)
{
	struct demo_aead_reqctx *rctx = aead_request_ctx(req);
	int src_nents = sg_nents(req->src), dst_nents = 0, mapped;
	struct demo_edesc *edesc;

	if (req->src == req->dst) {
		mapped = dma_map_sg(dev, req->src, src_nents, DMA_BIDIRECTIONAL);
		if (!mapped)
			return ERR_PTR(-ENOMEM);
	} else {
		mapped = dma_map_sg(dev, req->src, src_nents, DMA_TO_DEVICE);
		if (!mapped)
			return ERR_PTR(-ENOMEM);
		dst_nents = sg_nents(req->dst);
		if (!dma_map_sg(dev, req->dst, dst_nents, DMA_FROM_DEVICE)) {
			dma_unmap_sg(dev, req->src, src_nents, DMA_TO_DEVICE);
			return ERR_PTR(-ENOMEM);
		}
	}

	edesc = kzalloc(sizeof(*edesc), GFP_ATOMIC);
	if (!edesc) {
		demo_unmap(dev, req->src, req->dst, src_nents, dst_nents, 0);
		return ERR_PTR(-ENOMEM);
	}
	rctx->edesc = edesc;
	edesc->entries = mapped;
	return edesc;
}

static int demo_skcipher(struct device *dev, struct skcipher_request *req)
{
	struct demo_skcipher_reqctx *ctx = skcipher_request_ctx(req);
	int n = sg_nents(req->src);

	if (req->src == req->dst)
		return dma_map_sg(dev, req->src, n, DMA_BIDIRECTIONAL);
	if (dma_map_sg(dev, req->src, n, DMA_TO_DEVICE) == 0)
		return 0;
	return dma_map_sg(dev, req->dst, ctx->edesc->dst_nents, DMA_FROM_DEVICE);
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
