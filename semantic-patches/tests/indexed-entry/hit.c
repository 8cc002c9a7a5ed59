#include <linux/dma-mapping.h>

/* Two entries for two registers: sg_dma_address(&c->sg[0]) */
static void pair(struct codec *c)
{
	write(c, DATA, sg_dma_address(&c->sg[0]));
	write(c, SPARE, sg_dma_address(&c->sg[1]) + c->spare); /* spare */
#ifdef CONFIG_LEN
	write(c, LEN, sg_dma_len(&c->sg[0]));
#else
	write(c, HALF, LOW(sg_dma_len(&c->sg[1])));
#endif
}

/* Where we are is kept as an index. */
static void start(struct chan *c, struct desc *d)
{
	struct scatterlist *sg;

	sg = &d->sgl[d->cur];
	write(c, ADDR, sg_dma_address(sg));
	write(c, LEN, sg_dma_len(sg));
}

static int next(struct chan *c, struct desc *d)
{
	if (++d->cur == d->count)
		return 0;
	start(c, d);
	return sg_dma_len(&d->sgl[d->cur]);
}

static dma_addr_t iter_addr(struct iter *it)
{
	return sg_dma_address(&it->chunk->sg[it->page]);
}

/* Each entry is a list. */
static int receive(struct port *p, int active)
{
	prep(p, dmaengine_prep_slave_sg(p->chan, &p->rx[active], 1, DMA_DEV_TO_MEM, 0));
	return sg_dma_len(&p->rx[active]);
}
