// SPDX-License-Identifier: GPL-2.0

static void foo_table(struct foo *foo, struct sg_table *sgt)
{
	dma_unmap_sgtable(foo->dev, sgt, DMA_FROM_DEVICE, 0);
	/* what it was */
	dev_dbg(foo->dev, "%pad\n", &sg_dma_address(sgt->sgl)); /* marked */
}

static void foo_member(struct foo *foo)
{
	dma_unmap_sgtable(foo->dev, &foo->sgt, DMA_FROM_DEVICE, 0);
#ifdef CONFIG_FOO_STATS
	foo->bytes += sg_dma_len(foo->sgt.sgl); /* marked */
#endif
}

static void foo_rounds(struct foo *foo, struct scatterlist *sg, size_t left)
{
	while (sg) {
		dma_unmap_sg(foo->dev, sg, 1, DMA_TO_DEVICE);
		left -= sg_dma_len(sg); /* marked */
		sg = sg_next(sg);
	}
}
