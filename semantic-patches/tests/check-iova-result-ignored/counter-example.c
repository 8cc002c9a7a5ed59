// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, phys_addr_t phys, size_t len)
{
	int ret = dma_iova_link(chip->dev, &chip->state, phys, 0, len, DMA_TO_DEVICE, 0);

	if (ret)
		return ret;
	return dma_iova_sync(chip->dev, &chip->state, 0, len);
}
