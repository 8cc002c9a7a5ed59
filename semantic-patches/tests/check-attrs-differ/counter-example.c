// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, struct page *page, struct scatterlist *sgl, int nents)
{
	dma_addr_t addr = dma_map_page_attrs(chip->dev, page, 0, 64, DMA_FROM_DEVICE, DMA_ATTR_SKIP_CPU_SYNC);

	chip_go(chip, addr);
	dma_unmap_page_attrs(chip->dev, addr, 64, DMA_FROM_DEVICE, DMA_ATTR_SKIP_CPU_SYNC);
	/* says nothing to the one that unmaps */
	dma_map_sg_attrs(chip->dev, sgl, nents, DMA_TO_DEVICE, DMA_ATTR_NO_WARN);
	dma_unmap_sg(chip->dev, sgl, nents, DMA_TO_DEVICE);
}
