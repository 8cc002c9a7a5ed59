// SPDX-License-Identifier: GPL-2.0

static void arms(struct ctx *ctx, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

#ifdef CONFIG_PAGES
	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(ctx, sg_dma_address(sg) - sg->offset);
	}
#else
	/* for_each_sgtable_dma_sg(sgt, sg, i) put(ctx, sg_dma_address(sg) - sg->offset); */
	for_each_sgtable_dma_sg(sgt, sg, i) {
		put(ctx, sg_dma_address(sg) & ~sg->offset);	/* its page */
	}
#endif
}
