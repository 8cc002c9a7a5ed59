#include <linux/dma-mapping.h>

/* A start beside another expression moves before the loop */
static void as_loop(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *sgl = hw->sg;
	int i;

	for (i = 0, sg = list; i < n; i++, sg = sg_next(sg))
		put(hw, sg_dma_address(sg));
	for (sg = sgl, i = 0; i < n; i++, sg = sg_next(sg)) {
		/* comment */
		put(hw, sg_dma_address(sg));
	}
}

/* First to where it was left, in a branch without braces */
static void skip(struct hw *hw, struct job *job, int n)
{
	struct scatterlist *sg;
	int i;

	sg = job->list;
	if (job->more)
		for (i = 0, sg = job->list; i < job->done; i++, sg = sg_next(sg))
			count(hw);
	for (i = 0; i < n; i++, sg = sg_next(sg))
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
}
