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

static void produce(struct sg_table *to, struct scatterlist *sg, struct list *l)
{
	struct scatterlist *s;
	int i;

	for_each_sgtable_dma_sg(to, s, i) {			/* marked */
		sg_set_page(s, NULL, l->len, 0);
		range_dma_set_sg(s, l->phys, l->len);
	}
	for_each_sg(to->sgl, s, l->n, i)			/* marked */
		range_dma_set_sg(s, l->phys, l->len);
	while (l->len) {
		range_dma_set_sg(sg, l->phys, l->len);
		sg = sg_next(sg);				/* marked */
	}
	for_each_sgtable_dma_sg(to, s, i)			/* marked */
		range_dma_set_addr_sg(s, l->phys);
	for_each_sg(to->sgl, s, l->n, i) {			/* marked */
		if (i)
			range_dma_pull_sg(s, l->len);
		range_dma_set_len_sg(s, l->len);
	}
	for_each_sgtable_sg(to, s, i)
		use(s->length);
}
