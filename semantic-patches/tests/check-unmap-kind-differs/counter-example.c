// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct page *page, void *buf)
{
	dma_addr_t addr;

	if (buf)
		addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	else
		addr = dma_map_page(chip->dev, page, 0, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	if (buf)
		dma_unmap_single(chip->dev, addr, 64, DMA_TO_DEVICE);
	else
		dma_unmap_page(chip->dev, addr, 64, DMA_TO_DEVICE);
	return 0;
}

/* both kinds are kept there */
static void chip_keep(struct chip *chip, struct page *page, void *buf)
{
	chip->dma = dma_map_page(chip->dev, page, 0, 64, DMA_TO_DEVICE);
	chip->dma = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
}

static void chip_drop(struct chip *chip)
{
	dma_unmap_single(chip->dev, chip->dma, 64, DMA_TO_DEVICE);
}
