// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sk_buff *skb)
{
	dma_addr_t addr = dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE);
	u64 wide = addr;
	u32 low;

	if (dma_mapping_error(chip->dev, addr) || dma_mapping_error(chip->dev, wide))
		return -ENOMEM;
	low = lower_32_bits(addr);
	return chip_go(chip, low);
}
