// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct buf *buf, struct page *page)
{
	dma_addr_t addr;

	buf->dma = dma_map_single(chip->dev, buf->data, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, buf->dma))
		return -ENOMEM;
	if (page)
		addr = dma_map_page(chip->dev, page, 0, 64, DMA_TO_DEVICE);
	else
		addr = dma_map_single(chip->dev, buf->data, 64, DMA_TO_DEVICE);
	return dma_mapping_error(chip->dev, addr);
}

/* the caller looks at buf->pre */
static void chip_prepare(struct chip *chip, struct buf *buf)
{
	buf->pre = dma_map_single(chip->dev, buf->data, 64, DMA_TO_DEVICE);
}

static int chip_start(struct chip *chip, struct buf *buf)
{
	chip_prepare(chip, buf);
	return dma_mapping_error(chip->dev, buf->pre);
}
