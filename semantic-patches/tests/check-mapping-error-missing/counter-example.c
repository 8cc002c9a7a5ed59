// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, struct sk_buff *skb)
{
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, skb->data, skb->len, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	chip->hw->addr = cpu_to_le32(addr);
	return 0;
}

/* the caller looks */
static dma_addr_t chip_map(struct chip *chip, void *buf)
{
	dma_addr_t addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);

	return addr;
}

/* another function looks at the member */
static void chip_keep(struct chip *chip, void *buf)
{
	chip->ring_dma = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
}

static int chip_look(struct chip *chip)
{
	return dma_mapping_error(chip->dev, chip->ring_dma);
}

/* a function that gets the address answers */
static int chip_ask(struct chip *chip, void *buf)
{
	dma_addr_t addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);

	if (chip_bad(chip, addr))
		return -ENOMEM;
	return 0;
}
