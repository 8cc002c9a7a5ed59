// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct sk_buff *skb)
{
	chip->desc->addr = cpu_to_le32(dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE)); /* marked */
	chip->desc->data = dma_map_page(chip->dev, chip->page, 0, 64, DMA_FROM_DEVICE) + 2; /* marked */
}
