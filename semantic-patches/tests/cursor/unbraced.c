#include <linux/scatterlist.h>

/* One statement as the body, of a cursor that has other work too: it stays. */
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

/* ... or hands its entry on */
static void hand_on(struct table *table)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(table->sgl, sg, table->nents, i)
		if (sg_dma_len(sg))
			put(sg);
}
