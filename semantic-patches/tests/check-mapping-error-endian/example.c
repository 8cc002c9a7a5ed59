// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sk_buff *skb)
{
	chip->desc->addr = cpu_to_le32(dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE));
	if (dma_mapping_error(chip->dev, chip->desc->addr)) /* marked */
		return -ENOMEM;
	return 0;
}
