#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Handed on and stored before the first step: the parameter stays a list. */
static int prep(struct chan *c, struct scatterlist *sgl, unsigned int n)
{
	size_t avail;

	c->table[c->next] = sgl;
	c->first = sgl;
	if (sg_nents_for_dma(sgl, n, 4096) > c->room)
		return -ENOSPC;
	avail = sg_dma_len(sgl);
	while (true) {
		put(c, sg_dma_address(sgl) + sg_dma_len(sgl) - avail, avail);
		/* sg_next(sgl) in a comment stays */
		sgl = sg_next(sgl);
		if (sgl == NULL)
			break;
		avail = sg_dma_len(sgl);
	}
	return 0;
}
