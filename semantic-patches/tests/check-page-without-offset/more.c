// SPDX-License-Identifier: GPL-2.0
static void chip_map(struct chip *chip, struct scatterlist *sg, struct scatterlist *other)
{
#ifdef CONFIG_CHIP_PAGE
	chip->addr = dma_map_page(chip->dev, sg_page(sg), 0, sg->length, DMA_TO_DEVICE); /* marked */
#else
	chip->addr = dma_map_page(chip->dev, sg_page(sg), 0, PAGE_SIZE, DMA_TO_DEVICE);
#endif
	/* page_to_virt(sg_page(sg)), sg->length */
	chip_flush(chip, page_to_virt(sg_page(sg)), sg->length); /* marked */
	chip_flush(chip, page_to_phys(sg_page(sg)), sg_dma_len(sg)); /* marked */
	chip_flush(chip, page_to_virt(sg_page(sg)), other->length);
	sg_set_page(other, sg_page(sg), sg->length, sg->offset);
}
