#include <linux/dma-mapping.h>

/* One entry, sg_dma_len(sg) in a comment */
static void fill_one(struct hw *hw, struct scatterlist *sg,
		     int idx)
{
#ifdef CONFIG_WIDE
	hw[idx].addr = (u64)sg_dma_address(sg);
#else
	hw[idx].addr = (u32)sg_dma_address(sg);
#endif
	hw[idx].len = LEN_MASK(sg_dma_len(sg)); /* bytes */
}

static void fill(struct hw *hw, struct cmd *cmd)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(cmd->sg, sg, cmd->mapped, i) {
		fill_one(hw, sg, i);
		hw->total += sg_dma_len(sg);
	}
}
