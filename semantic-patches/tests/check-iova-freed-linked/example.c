// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, phys_addr_t phys, size_t len)
{
	if (dma_iova_link(chip->dev, &chip->state, phys, 0, len, DMA_TO_DEVICE, 0))
		return -EIO;
	if (dma_iova_sync(chip->dev, &chip->state, 0, len)) {
		dma_iova_free(chip->dev, &chip->state); /* marked */
		return -EIO;
	}
	return 0;
}
