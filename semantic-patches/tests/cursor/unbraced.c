#include <linux/scatterlist.h>

/* One statement as the body, of a cursor that has other work too */
static int count(struct table *table, unsigned int period)
{
	struct scatterlist *sg;
	int i, n = 0;

	for_each_sg(table->sgl, sg, table->nents, i)
		if (sg_dma_len(sg) > period)
			n += sg_dma_len(sg) / period;
		else
			n++;

	sg = table->sgl;
	put(sg_page(sg), n);
	return n;
}

/* ... that hands its entry on: it stays */
static void hand_on(struct table *table)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(table->sgl, sg, table->nents, i)
		if (sg_dma_len(sg))
			put(sg);
}

/* ... of two loops, one in the other, an else that belongs to the inner if */
static int nested(struct table *table, struct scatterlist *list)
{
	struct scatterlist *sg, *s;
	int i, j, n = 0;

	for_each_sg(table->sgl, sg, table->nents, i)
		for_each_sg(list, s, 4, j)
			if (sg_dma_len(s))	/* comment */
				n += sg_dma_address(s);
			else if (sg->length)
				n--;
	if (n)
		for_each_sgtable_dma_sg(table, s, i)
			n -= sg_dma_len(s);
	else
		s = list;
	put(sg_page(s), n);
	return n;
}

/* ... that is used after the loop: it stays */
static void after(struct table *table)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(table->sgl, sg, table->nents, i)
		if (sg_dma_len(sg) > 4)
			break;
	put(sg_page(sg));
}
