#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

static void handle(struct chan *c, struct desc *md)
{
	struct scatterlist *sg;

	sg = &md->sgl[md->cur];
	put(c, sg_dma_address(sg), sg_dma_len(sg));
}

/* what is left from there */
static u32 residue(struct chan *c, struct desc *md)
{
	u32 left = 0;
	int i;

	for (i = md->cur; i < md->sg_len; i++)
		left += sg_dma_len(&md->sgl[i]); /* sg_dma_len() */
#ifdef CONFIG_SHOW
	for (i = md->cur; i < md->sg_len; ++i) {
		show(sg_dma_address(&md->sgl[i]));
	}
#endif
	return left;
}
