/* Both arms */
static void arms(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg)) {
#ifdef CONFIG_WIDE
		put(req, sg_dma_address(sg) >> 32);
#else
		put(req, sg_dma_address(sg));
#endif
	}
}

static void one_arm_bad(struct req *req)
{
	struct scatterlist *sg;

	for (sg = req->src; sg; sg = sg_next(sg)) {
#ifdef CONFIG_CPU
		put(req, sg_page(sg));
#else
		put(req, sg_dma_address(sg));
#endif
	}
}
