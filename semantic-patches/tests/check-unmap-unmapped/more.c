// SPDX-License-Identifier: GPL-2.0
static void chip_map(struct chip *chip)
{
	/* both or none */
	if (chip->len) {
		chip->both_in = dma_map_single(chip->dev, chip->in, 64, DMA_FROM_DEVICE);
		chip->both_out = dma_map_single(chip->dev, chip->out, 64, DMA_TO_DEVICE);
	}
	if (chip->head)
		chip->head_dma = dma_map_page(chip->dev, chip->head, 0, 64, DMA_TO_DEVICE);
	if (chip->tail)
		chip->tail_dma = dma_map_page(chip->dev, chip->tail, 0, 64, DMA_TO_DEVICE);
}

static void chip_unmap(struct chip *chip)
{
	dma_unmap_single(chip->dev, chip->both_in, 64, DMA_FROM_DEVICE);
	dma_unmap_single(chip->dev, chip->both_out, 64, DMA_TO_DEVICE);
}

static void chip_unmap_parts(struct chip *chip)
{
#ifdef CONFIG_CHIP_PARTS
	/* dma_unmap_page() */
	dma_unmap_page(chip->dev, chip->head_dma, 64, DMA_TO_DEVICE); /* marked */
	dma_unmap_page(chip->dev, chip->tail_dma, 64, DMA_TO_DEVICE); /* marked */
#endif
}
