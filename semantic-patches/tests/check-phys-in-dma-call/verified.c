// SPDX-License-Identifier: GPL-2.0
static int table_map(struct table *table)
{
	table->dma = dma_map_single(table->dev, table->entries, table->size, DMA_TO_DEVICE);
	if (table->dma != virt_to_phys(table->entries))
		return -EINVAL;
	return 0;
}

static void table_unmap(struct table *table)
{
	dma_unmap_single(table->dev, virt_to_phys(table->entries), table->size, DMA_TO_DEVICE);
}
