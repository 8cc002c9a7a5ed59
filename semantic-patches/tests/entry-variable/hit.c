#include <linux/dma-mapping.h>

static void set_in(struct hw *hw, const struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);
	hw->len = sg_dma_len(sg);
}

static void run(struct hw *hw, struct req *req)
{
	set_in(hw, req->src);
}

static struct desc *prep(struct chan *c, struct scatterlist *sgl, unsigned int n)
{
	dev_dbg(c->dev, "at %pad\n", &sg_dma_address(sgl));
	if (sg_dma_len(sgl) & 3 || sgl->dma_address & 3)
		return NULL;
	return build(c, sgl, n);
}

static const struct ops ops = {
	.prep = prep,
};

static int start(struct chan *c)
{
	struct scatterlist *sg = &c->rx_sg;

	sg_init_one(sg, c->buf, c->size);
	if (!dma_map_sg(c->dev, sg, 1, DMA_FROM_DEVICE))
		return -ENOMEM;
	c->addr = sg_dma_address(sg);
	return 0;
}


/* One head or the other */
static void either(struct hw *hw, struct req *req, bool in)
{
	struct scatterlist *cipher =
		in ? req->src_list : req->dst_list;

	put(hw, sg_dma_address(cipher) + req->offset);
}
