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
