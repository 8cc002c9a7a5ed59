// SPDX-License-Identifier: GPL-2.0
static int pool_fill(struct pool *pool, struct sg_table *table)
{
	struct scatterlist *sg;
	int i;

	if (dma_map_sgtable(pool->dev, table, DMA_TO_DEVICE, 0))
		return -ENOMEM;
	for_each_sgtable_sg(table, sg, i)
		pool_put(pool, sg_phys(sg), sg->length);
	return iommu_map(pool->domain, pool->at, pool->phys, pool->size, IOMMU_READ, GFP_KERNEL);
}
