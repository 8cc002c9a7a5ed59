// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct buf *buf, struct page *page)
{
	buf->dma = dma_map_single(chip->dev, buf->data, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, buf->dma))
		return -ENOMEM;
	return 0;
}

static void chip_refill(struct chip *chip, struct buf *buf, struct page *page)
{
	buf->dma = dma_map_page(chip->dev, page, 0, 64, DMA_FROM_DEVICE); /* marked */
	chip_go(chip, buf);
}
