#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* Counted, for room: the walk ends with the list. */
static int counted(struct hw *hw, struct scatterlist *sg)
{
	if (sg_nents(sg) > hw->room)
		return -ENOSPC;
	while (sg) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* A parameter that rests, the name of which is a cursor elsewhere */
static void rests(struct hw *hw, struct scatterlist *sgl, unsigned int len)
{
	struct scatterlist *curr = sgl;

	for ( ; curr && len; curr = sg_next(curr)) {
		put(hw, sg_dma_address(curr), sg_dma_len(curr));
		len -= min(len, sg_dma_len(curr));
	}
}

static int with_debug(struct hw *hw, struct scatterlist *sg, int n)
{
#ifdef DEBUG
	dev_dbg(hw->dev, "%pad\n", &sg_dma_address(sg));
#else
	trace_list(hw, sg);
#endif
	while (n-- > 0) {
#ifdef CONFIG_64BIT
		hw->hi = sg_dma_address(sg) >> 32;
#else
		hw->hi = 0;
#endif
		hw->lo = sg_dma_address(sg);
		if (sg_is_last(sg))
			break;
		sg = sg_next(sg);
	}
	return n;
}

/* Another list has an iterator already. */
static void second(struct hw *hw, struct scatterlist *sg)
{
	struct range_dma_iter out_it;
	unsigned int i;

	for_each_range_dma(&out_it, range_dma_of_sg(hw->out, hw->n), i)
		put(hw, range_dma_addr(&out_it), range_dma_len(&out_it));
	keep(hw, sg);
	while (sg) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
}
