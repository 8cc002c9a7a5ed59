// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct sk_buff *skb)
{
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, skb->data, skb->len, DMA_TO_DEVICE); /* marked */
	chip->hw->addr = cpu_to_le32(addr);
	return 0;
}
