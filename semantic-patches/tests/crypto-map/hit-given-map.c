// SPDX-License-Identifier: GPL-2.0

struct demo_request {
	int len_in;
	int len_out;
	void *private;
};

/* maps, and unmaps what it could not use */
static int demo_map_list(struct scatterlist *sgl, int nents, struct demo_table *table,
			 struct device *dev)
{
	int ret, count;

	count = dma_map_sg(dev, sgl, nents, DMA_BIDIRECTIONAL);
	if (!count)
		return -EINVAL;

	ret = sg_split(sgl, count, 0, table->steps, table->sizes, table->splits, GFP_KERNEL);
	if (ret)
		dma_unmap_sg(dev, sgl, nents, DMA_BIDIRECTIONAL);
	return ret;
}

/* ... or nothing */
static inline int demo_map_some(struct device *dev, int nents, struct scatterlist *list)
{
	if (!nents)
		goto out;
	if (!dma_map_sg(dev, list, nents, DMA_TO_DEVICE))
		return -ENOMEM;
	if (demo_full(dev))
		goto out;
	return 0;

out:
	if (nents)
		dma_unmap_sg(dev, list, nents, DMA_TO_DEVICE);
	return -EBUSY;
}

static void demo_drop(struct scatterlist *sgl, struct device *dev, int nents)
{
	dma_unmap_sg(dev, sgl, nents, DMA_BIDIRECTIONAL);
}

static int demo_crypt(struct device *dev, struct skcipher_request *req)
{
	struct demo_request *r = skcipher_request_ctx(req);
	bool split = req->src != req->dst;
	int ret;

	r->len_in = sg_nents(req->src);
	ret = demo_map_list(req->src, r->len_in, demo_table(r), dev);
	if (ret)
		return ret;
	if (split) {
		r->len_out = sg_nents(req->dst);
		ret = demo_map_list(req->dst, r->len_out, demo_table(r), dev);
		if (ret)
			goto err_src;
	}
	ret = demo_queue(r);
	if (!ret)
		return 0;

	if (split)
		demo_drop(req->dst, dev, r->len_out);
err_src:
	demo_drop(req->src, dev, r->len_in);
	return ret;
}

static void demo_done(struct device *dev, struct skcipher_request *req)
{
	struct demo_request *r = skcipher_request_ctx(req);

	dma_unmap_sg(dev, req->src, r->len_in, DMA_BIDIRECTIONAL);
	if (req->src != req->dst)
		dma_unmap_sg(dev, req->dst, r->len_out, DMA_BIDIRECTIONAL);
}

static int demo_hash(struct device *dev, struct ahash_request *req)
{
	struct demo_request *r = ahash_request_ctx(req);

	return demo_map_some(dev, r->len_in, req->src);
}

static void demo_hash_done(struct device *dev, struct ahash_request *req)
{
	struct demo_request *r = ahash_request_ctx(req);

	dma_unmap_sg(dev, req->src, r->len_in, DMA_TO_DEVICE);
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
