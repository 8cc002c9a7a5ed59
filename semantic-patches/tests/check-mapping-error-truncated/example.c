// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sk_buff *skb)
{
	u32 addr = dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE);

	if (dma_mapping_error(chip->dev, addr)) /* marked */
		return -ENOMEM;
	return 0;
}
