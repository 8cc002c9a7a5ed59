// SPDX-License-Identifier: GPL-2.0
static int chip_fill(struct chip *chip, struct sk_buff *skb)
{
	dma_addr_t addr = dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE);

	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	chip->desc->addr = cpu_to_le32(addr);
	chip->desc->next = cpu_to_le64(dma_map_single(chip->dev, skb->data, 64, DMA_FROM_DEVICE));
	if (dma_mapping_error(chip->dev, le64_to_cpu(chip->desc->next)))
		return -ENOMEM;
	if (chip_take(chip, dma_map_single(chip->dev, chip->cmd, 8, DMA_TO_DEVICE)))
		return -ENOMEM;
	return 0;
}

static int chip_look(struct chip *chip, dma_addr_t addr)
{
	return dma_mapping_error(chip->dev, addr);
}

static void chip_ask(struct chip *chip)
{
	chip->state = chip_look(chip, dma_map_single(chip->dev, chip->cmd, 8, DMA_TO_DEVICE));
}
