// SPDX-License-Identifier: GPL-2.0

/* Before the store, after the name has moved on, or of another entry */
static void other(struct chan *c, struct scatterlist *sg, struct scatterlist *to)
{
	int i;

	c->phys = sg_dma_address(sg);
	range_dma_set_addr_sg(sg, c->phys + 4);
	sg = sg_next(sg);
	c->len = sg_dma_len(sg);
	range_dma_set_sg(to, sg_dma_address(sg), sg_dma_len(sg));
	range_dma_set_len_sg(&c->sg[0], sg_dma_len(&c->sg[1]));
	range_dma_set_addr_sg(&c->sg[0], sg_dma_address(&c->sg[1]));
	for_each_sg(to, sg, c->n, i) {
		c->sum += sg_dma_len(sg);
		range_dma_set_len_sg(sg, c->len);
	}
	for_each_sg(c->sg, sg, c->n, i)
		c->sum += sg_dma_len(sg);
}

/* No read of a value */
static void taken(struct chan *c, struct scatterlist *sg)
{
	range_dma_set_len_sg(sg, c->len);
	c->buf = dma_alloc_coherent(c->dev, c->len, &sg_dma_address(sg), GFP_KERNEL);
	sg_dma_address(sg) |= c->high;
	sg_dma_len(sg)--;
}

static void elsewhere(struct chan *c, struct scatterlist *sg)
{
	c->phys = sg_dma_address(sg);
}
