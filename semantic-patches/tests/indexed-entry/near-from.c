#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static void handle(struct chan *c, struct desc *md)
{
	dma_map_sg(c->dev, md->list, md->asked, DMA_TO_DEVICE);
	c->sg = &md->sgl[md->cur];
	c->sg = &md->sgl[md->at];
	for (md->at = 0; md->at < c->max; md->at++)
		skip(c);
}

static u32 residue(struct chan *c, struct desc *md)
{
	u32 left = 0;
	int i;

	/* to a count of the CPU side */
	for (i = md->cur; i < sg_nents(md->sgl); i++)
		left += sg_dma_len(&md->sgl[i]);
	for (i = md->cur; i < md->asked; i++)
		left += sg_dma_len(&md->sgl[i]);
	/* from a member that picks no entry, from one that a loop counts */
	for (i = md->first; i < md->sg_len; i++)
		left += sg_dma_len(&md->sgl[i]);
	for (i = md->at; i < md->sg_len; i++)
		left += sg_dma_len(&md->sgl[i]);
	return left;
}

/* The CPU side, too */
static void both(struct chan *c, struct desc *md)
{
	int i;

	for (i = md->cur; i < md->sg_len; i++)
		copy(c, sg_virt(&md->sgl[i]), sg_dma_len(&md->sgl[i]));
}
