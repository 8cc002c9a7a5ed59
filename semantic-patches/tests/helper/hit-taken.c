#include <linux/dma-mapping.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>

static void fill(struct hw *hw, struct scatterlist *sg)
{
	put(hw, sg_dma_address(sg), sg_dma_len(sg));
}

/* Some of its loops have changed already, with the same name: one iterator is enough. */
static void both(struct hw *hw)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	unsigned int i;

	for_each_range_dma(&sg_it, range_dma_of_sg(hw->in, hw->n), i)
		put(hw, range_dma_addr(&sg_it), range_dma_len(&sg_it));
	for_each_sg(hw->out, sg, hw->m, i)
		fill(hw, sg);
}

/* ... with another one */
static void other(struct hw *hw)
{
	struct scatterlist *sg;
	struct range_dma_iter in_it;
	unsigned int i;

	for_each_range_dma(&in_it, range_dma_of_sg(hw->in, hw->n), i)
		put(hw, range_dma_addr(&in_it), range_dma_len(&in_it));
	for_each_sg(hw->out, sg, hw->m, i)
		fill(hw, sg);
}
