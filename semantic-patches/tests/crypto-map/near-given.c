// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	int src_nents;
	u32 flags;
	struct scatterlist *bounce;
};

/* another list goes the same way */
static void demo_skcipher_unmap(struct device *dev, struct scatterlist *sg, int nents)
{
	dma_unmap_sg(dev, sg, nents, DMA_TO_DEVICE);
}

static int demo_skcipher_map(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	rctx->flags = 0;
	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_skcipher_done(struct device *dev, struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);

	demo_skcipher_unmap(dev, req->src, rctx->src_nents);
	demo_skcipher_unmap(dev, rctx->bounce, 1);
}

/* the list moves on */
static void demo_aead_unmap(struct device *dev, struct scatterlist *sg, int nents)
{
	if (!sg->length)
		sg = sg_next(sg);
	dma_unmap_sg(dev, sg, nents, DMA_TO_DEVICE);
}

static int demo_aead_map(struct device *dev, struct aead_request *req)
{
	struct demo_reqctx *rctx = aead_request_ctx(req);

	rctx->flags = 0;
	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_aead_done(struct device *dev, struct aead_request *req)
{
	struct demo_reqctx *rctx = aead_request_ctx(req);

	demo_aead_unmap(dev, req->src, rctx->src_nents);
}

/* named in a table */
static void demo_ahash_unmap(struct device *dev, struct scatterlist *sg, int nents)
{
	dma_unmap_sg(dev, sg, nents, DMA_TO_DEVICE);
}

static const struct demo_ops demo_ops = {
	.unmap = demo_ahash_unmap,
};

static int demo_ahash_map(struct device *dev, struct ahash_request *req)
{
	struct demo_reqctx *rctx = ahash_request_ctx(req);

	rctx->flags = 0;
	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_ahash_done(struct device *dev, struct ahash_request *req)
{
	struct demo_reqctx *rctx = ahash_request_ctx(req);

	demo_ahash_unmap(dev, req->src, rctx->src_nents);
}

/* others may call it */
void demo_akcipher_unmap(struct device *dev, struct scatterlist *sg, int nents)
{
	dma_unmap_sg(dev, sg, nents, DMA_TO_DEVICE);
}

static int demo_akcipher_map(struct device *dev, struct akcipher_request *req)
{
	struct demo_reqctx *rctx = akcipher_request_ctx(req);

	rctx->flags = 0;
	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_akcipher_done(struct device *dev, struct akcipher_request *req)
{
	struct demo_reqctx *rctx = akcipher_request_ctx(req);

	demo_akcipher_unmap(dev, req->src, rctx->src_nents);
}

/* handed on to who may unmap it */
static void demo_kpp_unmap(struct device *dev, struct scatterlist *sg, int nents)
{
	if (demo_cleanup(dev, sg))
		return;
	dma_unmap_sg(dev, sg, nents, DMA_TO_DEVICE);
}

static int demo_kpp_map(struct device *dev, struct kpp_request *req)
{
	struct demo_reqctx *rctx = kpp_request_ctx(req);

	rctx->flags = 0;
	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_kpp_done(struct device *dev, struct kpp_request *req)
{
	struct demo_reqctx *rctx = kpp_request_ctx(req);

	demo_kpp_unmap(dev, req->src, rctx->src_nents);
}

/* declared before */
static void demo_acomp_unmap(struct device *dev, struct scatterlist *sg, int nents);

static void demo_acomp_unmap(struct device *dev, struct scatterlist *sg, int nents)
{
	dma_unmap_sg(dev, sg, nents, DMA_TO_DEVICE);
}

static int demo_acomp_map(struct device *dev, struct acomp_req *req)
{
	struct demo_reqctx *rctx = acomp_request_ctx(req);

	rctx->flags = 0;
	if (!dma_map_sg(dev, req->src, rctx->src_nents, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_acomp_done(struct device *dev, struct acomp_req *req)
{
	struct demo_reqctx *rctx = acomp_request_ctx(req);

	demo_acomp_unmap(dev, req->src, rctx->src_nents);
}
