// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	struct demo_task task;	/* the first: others cast to it */
	int nr_src;
	int nr_dst;	/* entries of req->dst */
	/* keep at the end */
	struct skcipher_request fallback_req;
};

/* dma_map_sg() in a macro that is not a call of this file's code */
#define demo_same(req)	((req)->src == (req)->dst)

static int demo_prepare(struct skcipher_request *req)
{
	struct demo_reqctx *rctx = skcipher_request_ctx(req);
	struct device *dev = demo_dev(req);
	struct scatterlist *sg;
	int nr_sgs, nr_sgd, i;

	/* the entries that hold the data */
	rctx->nr_src = sg_nents_for_len(req->src, req->cryptlen);
	if (rctx->nr_src < 0)
		return -EINVAL;

	if (demo_same(req)) {
		nr_sgs = dma_map_sg(dev, req->src, rctx->nr_src, DMA_BIDIRECTIONAL);
		if (nr_sgs <= 0 || nr_sgs > 8) {
			dev_err(dev, "Invalid sg number %d\n", nr_sgs);
			return -EINVAL;
		}
		nr_sgd = nr_sgs;
	} else {
		nr_sgs = dma_map_sg(dev, req->src, rctx->nr_src, DMA_TO_DEVICE);
		if (!nr_sgs)
			return -EINVAL;
		nr_sgd = dma_map_sg(dev, req->dst, rctx->nr_dst, DMA_FROM_DEVICE);
		if (!nr_sgd)
			goto err_src;
	}

	for_each_sg(req->src, sg, nr_sgs, i)
		demo_in(rctx, sg_dma_address(sg));
	for_each_sg(req->dst, sg, nr_sgd, i)
		demo_out(rctx, sg_dma_address(sg));
	return 0;

err_src:
	dma_unmap_sg(dev, req->src, rctx->nr_src, DMA_TO_DEVICE);
	return -ENOMEM;
}

static void demo_done(struct demo_engine *engine)
{
	struct skcipher_request *req;
	struct demo_reqctx *rctx;

	req = engine->req;
	rctx = skcipher_request_ctx(req);

	if (demo_same(req)) {
		/* both in one */
		dma_unmap_sg(engine->dev, req->src, rctx->nr_src, DMA_BIDIRECTIONAL);
	} else {
		dma_unmap_sg(engine->dev, req->src, rctx->nr_src, DMA_TO_DEVICE);
#ifdef CONFIG_DEMO_PEEK
		dma_sync_sg_for_cpu(engine->dev, req->dst, rctx->nr_dst, DMA_FROM_DEVICE);
		demo_peek(req);
#else
		dma_sync_sg_for_device(engine->dev, req->dst, rctx->nr_dst, DMA_FROM_DEVICE);
#endif
		dma_unmap_sg(engine->dev, req->dst, rctx->nr_dst, DMA_FROM_DEVICE);
	}
}

struct demo_hash_state {
	bool last;
	int nents;
	u8 buf[64];
};

/* mapped only if there is something, and unmapped by a path that did not ask */
static int demo_hash(struct ahash_request *req)
{
	struct demo_hash_state *state;
	int ret;

	state = ahash_request_ctx_dma(req);
	if (req->nbytes) {
		ret = dma_map_sg(demo->dev, req->src, state->nents, DMA_TO_DEVICE);
		if (!ret)
			return -ENOMEM;
	}

	ret = demo_run(state);
	if (state->nents)
		dma_unmap_sg(demo->dev, req->src, state->nents, DMA_TO_DEVICE);
	return ret;
}
