// SPDX-License-Identifier: GPL-2.0

static void arms(struct task *t, struct hw *hw)
{
	struct scatterlist *sg = &t->sg;

	hw->buf = sg_virt(sg);
#ifdef CONFIG_64BIT
	hw->addr = sg_dma_address(sg);
#else
	hw->low = lower_32_bits(sg_dma_address(sg));	/* sg_dma_address(sg) */
#endif
}
