// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, phys_addr_t phys)
{
	return dma_iova_link(chip->dev, &chip->state, phys, chip->at, PAGE_SIZE, DMA_TO_DEVICE, 0);
}

static int chip_commit(struct chip *chip)
{
	return dma_iova_sync(chip->dev, &chip->state, 0, chip->at);
}
