// SPDX-License-Identifier: GPL-2.0
static void chip_walk(struct chip *chip, struct sg_table *table)
{
	struct scatterlist *sg;
	u32 low;
	int i;

	if (dma_map_sgtable(chip->dev, table, DMA_TO_DEVICE, 0))
		return;
	for_each_sgtable_dma_sg(table, sg, i) {
		u64 at = sg_phys(sg); /* marked */

#ifdef CONFIG_CHIP_LOW
		low = sg_phys(sg) >> 4; /* marked */
#else
		low = sg_dma_address(sg) >> 4;
#endif
		/* sg_phys(sg) */
		chip_put(chip, at, low);
	}
	gen_pool_free(chip->pool, sg_phys(table->sgl), table->sgl->length);
}
