#include <linux/dma-mapping.h>
#include <linux/scatterlist.h>

/* The count of the CPU side bounds the walk. */
static void bounded(struct hw *hw, struct scatterlist *sg)
{
	int n = sg_nents(sg);

	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
}

/* Mapped in the function */
static int mapped(struct hw *hw, struct scatterlist *sg, int n)
{
	n = dma_map_sg(hw->dev, sg, n, DMA_TO_DEVICE);
	while (n--) {
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
		sg = sg_next(sg);
	}
	return 0;
}

/* An entry that is empty is skipped. */
static void skipped(struct hw *hw, struct scatterlist *sg)
{
	for (; sg; sg = sg_next(sg)) {
		if (!sg_dma_len(sg))
			continue;
		put(hw, sg_dma_address(sg), sg_dma_len(sg));
	}
}

/* Written to */
static void written(struct hw *hw, struct scatterlist *sg, int n)
{
	while (n--) {
		sg_dma_address(sg) = hw->addr + sg_dma_address(sg);
		sg = sg_next(sg);
	}
}
