// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct page *page, int i)
{
	dma_addr_t copy, other;

	chip->buf[i].dma = dma_map_page(chip->dev, page, 0, 64, DMA_FROM_DEVICE); /* marked */
#ifdef CONFIG_CHIP_FRAG
	chip->addr[i] = skb_frag_dma_map(chip->dev, chip->frag, 0, 64, DMA_TO_DEVICE); /* marked */
#endif
	copy = other = dma_map_single(chip->dev, chip->cmd, 8, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, copy))
		return -ENOMEM;
	other = dma_map_single(chip->dev, chip->cmd, 8, DMA_TO_DEVICE); /* marked */
	/* dma_mapping_error(chip->dev, other) */
	return chip_go(chip, other, copy);
}
