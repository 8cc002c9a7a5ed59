// SPDX-License-Identifier: GPL-2.0
static void fill(struct hw *hw, struct sg_table *sgt, struct scatterlist *list, int n)
{
	struct sg_dma_page_iter it;
	struct sg_page_iter cpu;
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_page(sgt, &it, 0) {	/* marked */
		put(hw, sg_page_iter_dma_address(&it));
	}
	for_each_sg_dma_page(list, &it, n, 0)	/* marked */
		put(hw, sg_page_iter_dma_address(&it));
	for_each_sgtable_page(sgt, &cpu, 0)
		touch(sg_page_iter_page(&cpu));
	for_each_sgtable_dma_sg(sgt, sg, i)
		put(hw, sg_dma_address(sg));
}
