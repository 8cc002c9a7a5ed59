static void begun(struct hw *hw, struct req *req)
{
	struct scatterlist *sg = req->src;
	int n = req->n;

	while (n--) {
		dev_dbg(hw->dev, "at %pad\n", &sg_dma_address(sg));
		put(hw, sg->dma_address, sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

static void parameter(struct hw *hw, struct scatterlist *sg, int len)
{
	int i = 0;

	while (sg && len > 0) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		len -= sg_dma_len(sg);
		sg = sg_next(sg);
	}
}

static void two(struct hw *hw, struct scatterlist *src, struct scatterlist *dst)
{
	for (; src; src = sg_next(src))
		put(hw, sg_dma_address(src), sg_dma_len(src));
	for (; dst; dst = sg_next(dst))
		put(hw, sg_dma_address(dst), sg_dma_len(dst));
}

static void multi(struct x *msg)
{
	struct scatterlist *src_sg = msg->src, *dst_sg = msg->dst;

	while (src_sg) {
		put(sg_dma_address(src_sg));
		src_sg = sg_next(src_sg);
	}
	keep(dst_sg);
}


static void none(struct hw *hw, struct urb *urb)
{
	struct scatterlist *sg;

	if (urb->num)
		sg = urb->sg;
	else
		sg = NULL;
	while (sg) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
}
