#include <linux/dma-mapping.h>

static void *fill_last(struct hw *hw, void *desc, struct scatterlist *sg, u32 burst)
{
	u32 left = sg_dma_len(sg);
	u32 addr = sg_dma_address(sg);

	while (left >= burst) {
		desc = put(desc, addr);
		left -= burst;
	}
#ifdef CONFIG_MARK
	/* the last one: sg_is_last(sg) */
	if (desc && sg_is_last(sg))
		mark(hw);
#endif
	return desc;
}

static void *fill_plain(void *desc, struct scatterlist *sg)
{
	return put(desc, sg_dma_address(sg));
}

static void prep(struct hw *hw, struct scatterlist *sgl, unsigned int n)
{
	struct scatterlist *sg;
	void *desc = hw->desc;
	int i;

	for_each_sg(sgl, sg, n, i)
		hw->count += DIV_ROUND_UP(sg_dma_len(sg), hw->burst);

	for_each_sg(sgl, sg, n, i) {
		hw->total += sg_dma_len(sg);
		if (hw->flow)
			desc = fill_last(hw, desc, sg, hw->burst);
		else
			desc = fill_plain(desc, sg);
		if (sg_is_last(sg))
			hw->done = 1;
	}
}
