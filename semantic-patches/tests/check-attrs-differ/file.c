// SPDX-License-Identifier: GPL-2.0
static struct sg_table *pool_map(struct pool *pool, struct sg_table *table)
{
	if (dma_map_sgtable(pool->dev, table, DMA_BIDIRECTIONAL, DMA_ATTR_SKIP_CPU_SYNC))
		return NULL;
	return table;
}

static void pool_unmap(struct pool *pool, struct sg_table *sgt, bool quick)
{
	if (quick)
		dma_unmap_sgtable(pool->dev, sgt, DMA_BIDIRECTIONAL, DMA_ATTR_SKIP_CPU_SYNC);
	else
		dma_unmap_sgtable(pool->dev, sgt, DMA_BIDIRECTIONAL, 0); /* marked */
}
