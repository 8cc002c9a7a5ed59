// SPDX-License-Identifier: GPL-2.0
static void chip_turn(struct chip *chip, struct scatterlist *sg, struct page *page)
{
#ifdef CONFIG_CHIP_BACK
	dma_sync_single_for_device(chip->dev, page_to_phys(page), PAGE_SIZE, DMA_TO_DEVICE); /* marked */
#else
	dma_sync_single_for_device(chip->dev, chip->page_dma, PAGE_SIZE, DMA_TO_DEVICE);
#endif
	/* dma_unmap_single(dev, virt_to_phys(buf), ...) */
	chip->tx = dmaengine_prep_slave_single(chip->chan, sg_phys(sg), sg->length, DMA_MEM_TO_DEV, 0); /* marked */
	chip->tx = dmaengine_prep_dma_memcpy(chip->chan, chip->dst_dma, virt_to_phys(chip->src), 64, 0); /* marked */
	chip->tx = dmaengine_prep_dma_memcpy(chip->chan, virt_to_phys(chip->dst), chip->src_dma, 64, 0); /* marked */
	arch_sync_dma_for_device(page_to_phys(page), PAGE_SIZE, DMA_TO_DEVICE);
}
