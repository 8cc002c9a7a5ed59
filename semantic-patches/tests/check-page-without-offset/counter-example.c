// SPDX-License-Identifier: GPL-2.0
static void chip_flush(struct chip *chip, struct scatterlist *list, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(list, sg, n, i) {
		clflush_cache_range(sg_virt(sg), sg->length);
		clflush_cache_range(page_address(sg_page(sg)) + sg->offset, sg->length);
		clflush_cache_range(page_address(sg_page(sg)), PAGE_SIZE);
		chip->addr = dma_map_page(chip->dev, sg_page(sg), sg->offset, sg->length, DMA_TO_DEVICE);
	}
}
