#include <linux/dma-mapping.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>

static void fill(struct hw *hw, struct scatterlist *sg)
{
	put(hw, sg_dma_address(sg), sg_dma_len(sg));
}

/* Some of its loops have changed already: what stayed of the variable stays. */
static void both(struct hw *hw)
{
	struct scatterlist *sg;
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(hw->in, hw->n), i)
		put(hw, range_dma_addr(&it), range_dma_len(&it));
	for_each_sg(hw->out, sg, hw->m, i)
		fill(hw, sg);
}
