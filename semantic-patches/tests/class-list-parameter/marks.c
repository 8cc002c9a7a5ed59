// SPDX-License-Identifier: GPL-2.0

static void one(struct hw *hw, struct scatterlist *sg)
{
	hw->addr = sg_dma_address(sg);				/* marked */
	if (hw->wide)
		hw->len = sg_dma_len(sg);			/* marked */
}

static void copied(struct scatterlist *list)
{
	struct scatterlist *sg;

	sg = list;
	hw_write(sg_dma_len(sg));				/* marked */
}

static void near(struct hw *hw)
{
	struct scatterlist *sg = hw->list;

	hw->addr = sg_dma_address(sg);
}
