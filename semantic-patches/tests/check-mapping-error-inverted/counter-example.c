// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sk_buff *skb)
{
	dma_addr_t addr = dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE);

	if (!dma_mapping_error(chip->dev, addr))
		return chip_go(chip, addr);
	if (!dma_mapping_error(chip->dev, chip->addr)) {
		dma_unmap_single(chip->dev, chip->addr, 64, DMA_FROM_DEVICE);
		return -EBUSY;
	}
	return -ENOMEM;
}
