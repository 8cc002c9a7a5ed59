// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sk_buff *skb)
{
	dma_addr_t addr = dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE);

	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	chip->desc->addr = cpu_to_le32(addr);
	chip->addr = cpu_to_le32(0);
	chip->addr = addr;
	return dma_mapping_error(chip->dev, chip->addr);
}
