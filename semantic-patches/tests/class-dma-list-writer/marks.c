// SPDX-License-Identifier: GPL-2.0

static void fill(struct scatterlist *sg, struct list *l, int n)
{
	sg_dma_address(sg) = l->phys;				/* marked */
	sg_dma_len(sg) += n;					/* marked */
	sg_dma_address(&l->one) = l->phys;			/* marked */
	sg_dma_len(&l->many[n]) = n;				/* marked */
	l->total += sg_dma_len(sg);				/* marked */
	use(sg_dma_address(&l->one));				/* marked */
}

static void near(struct scatterlist *mapped, struct list *l)
{
	l->phys = sg_dma_address(mapped);
	l->len = sg_dma_len(l->other);
}
