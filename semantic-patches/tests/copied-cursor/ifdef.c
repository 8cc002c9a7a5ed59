#include <linux/dma-mapping.h>

static void both(struct hw *hw, struct scatterlist *list, int n)
{
	struct scatterlist *sg, *prev = NULL;
	int i;

	for_each_sg(list, sg, n, i) {
#ifdef CONFIG_64BIT
		if (prev)
			put(hw, (u64)sg_dma_address(prev), sg_dma_address(sg));
#else
		if (prev)
			put(hw, (u32)sg_dma_address(prev), sg_dma_address(sg));
#endif
		prev = sg;
	}
}

#define BEHIND(sg, prev)	(sg_dma_address(sg) - sg_dma_address(prev))
