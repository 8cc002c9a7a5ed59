// SPDX-License-Identifier: GPL-2.0

struct demo_hash_state {
	int nents;
	u8 *buf;
};

/* of one kind of request the list is handed on, of the other it is not */
static void demo_unmap_list(struct device *dev, struct scatterlist *src, int nents)
{
	dma_unmap_sg(dev, src, nents, DMA_TO_DEVICE);
}

static void demo_done(struct device *dev, struct skcipher_request *req)
{
	demo_unmap_list(dev, req->src, sg_nents(req->src));
}

static int demo_hash(struct device *dev, struct ahash_request *req)
{
	struct demo_hash_state *state = ahash_request_ctx(req);
	int n;

	n = dma_map_sg(dev, req->src, state->nents, DMA_TO_DEVICE);
	if (n == 0)
		return -ENOMEM;
	return 0;
}

static void demo_hash_done(struct device *dev, struct ahash_request *req)
{
	struct demo_hash_state *state = ahash_request_ctx(req);

	dma_unmap_sg(dev, req->src, state->nents, DMA_TO_DEVICE);
}
