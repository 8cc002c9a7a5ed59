#include <linux/dma-mapping.h>

/* A loop that counts the index */
static void walk(struct chan *c, struct desc *d, int n)
{
	int i;

	for (i = 0; i < n; i++)
		write(c, ADDR, sg_dma_address(&d->list[i]));
	for (d->at = 0; d->at < n; d->at++)
		write(c, ADDR, sg_dma_address(&d->list[d->at]));
}

static void at(struct chan *c, struct desc *d)
{
	struct scatterlist *sg;

	sg = &d->list[d->at];
	write(c, ADDR, sg_dma_address(sg));
}

/* A lone first entry is for another rule. */
static void lone(struct chan *c, struct desc *d)
{
	write(c, ADDR, sg_dma_address(&d->first[0]));
}

/* Counts of the CPU side */
static int more(struct chan *c, struct desc *d)
{
	if (d->cpu >= d->table->orig_nents)
		return 0;
	write(c, ADDR, sg_dma_address(&d->table->sgl[d->cpu]));
	return 1;
}

static int given(struct chan *c, struct desc *d)
{
	struct scatterlist *sg;

	d->mapped = dma_map_sg(c->dev, d->list, d->entries, DMA_TO_DEVICE);
	if (d->pos == d->entries)
		return 0;
	sg = &d->list[d->pos];
	write(c, ADDR, sg_dma_address(sg));
	return sg_dma_len(&d->list[d->pos]);
}

/* The CPU side in the same function */
static void copy(struct chan *c, struct desc *d)
{
	memcpy(c->buf, sg_virt(&d->list[d->copied]), sg_dma_len(&d->list[d->copied]));
}

/* Stored */
static void trim(struct chan *c, struct desc *d)
{
	sg_dma_len(&d->trimmed[d->cur]) -= 4;
	write(c, LEN, sg_dma_len(&d->trimmed[d->cur]));
}

/* A variable that does more */
static void both(struct chan *c, struct desc *d)
{
	struct scatterlist *sg;

	sg = &d->list[d->cur];
	write(c, ADDR, sg_dma_address(sg));
	sg = sg_next(sg);
	write(c, ADDR, sg_dma_address(sg));
}

static void longer(struct chan *c, struct desc *d)
{
	struct scatterlist *sg;

	sg = &d->list[d->cur];
	write(c, ADDR, sg_dma_address(sg) + sg->length);
}
