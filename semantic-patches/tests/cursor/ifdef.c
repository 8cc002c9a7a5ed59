/* Both arms */

static void fill(struct req *req)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(req->sg, sg, req->mapped, i) {
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
	int i;

	for_each_sg(req->sg, sg, req->mapped, i) {
#ifdef CONFIG_CPU
		put(req, sg_page(sg));
#else
		put(req, sg_dma_address(sg));
#endif
	}
}
