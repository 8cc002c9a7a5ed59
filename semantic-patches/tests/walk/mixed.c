#include <linux/dma-mapping.h>

/* An earlier rule gave the loop an iterator; a look-ahead as a condition */
static void mixed(struct hw *hw, struct sg_table *sgt)
{
	struct scatterlist *sg;
	struct range_dma_iter sg_it;
	int i, count = 0;

	for_each_range_dma(&sg_it, range_dma_of_sg(sgt->sgl, sgt->nents), i)
		count += range_dma_len(&sg_it) > 4096 ? 2 : 1;
	sg = sgt->sgl;
	while (count--) {
		put(hw, sg_dma_address(sg));
		if (full(hw) && sg_next(sg))
			sg = sg_next(sg);
	}
}
