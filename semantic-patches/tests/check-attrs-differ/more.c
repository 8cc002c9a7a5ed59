// SPDX-License-Identifier: GPL-2.0
static void chip_list(struct chip *chip, struct scatterlist *sgl, int nents)
{
	dma_map_sg_attrs(chip->dev, sgl, nents, DMA_FROM_DEVICE, DMA_ATTR_SKIP_CPU_SYNC);
	chip_go(chip, sgl);
	dma_unmap_sg(chip->dev, sgl, nents, DMA_FROM_DEVICE); /* marked */
}

static void chip_keep(struct chip *chip, struct page *page)
{
	chip->addr = dma_map_page_attrs(chip->dev, page, 0, 64, DMA_FROM_DEVICE, DMA_ATTR_SKIP_CPU_SYNC);
}

static void chip_drop(struct chip *chip)
{
	dma_unmap_page(chip->dev, chip->addr, 64, DMA_FROM_DEVICE); /* marked */
}

static int area_map(struct area *area, unsigned long attrs)
{
	return dma_map_sgtable(area->dev, &area->table.sgt, DMA_BIDIRECTIONAL, attrs) ?:
	       dma_map_sgtable(area->dev, &area->plain, DMA_BIDIRECTIONAL, 0);
}

static void area_unmap(struct area *area)
{
	dma_unmap_sgtable(area->dev, &area->table.sgt, DMA_BIDIRECTIONAL, 0); /* marked */
	dma_unmap_sgtable(area->dev, &area->plain, DMA_BIDIRECTIONAL, 0);
}
