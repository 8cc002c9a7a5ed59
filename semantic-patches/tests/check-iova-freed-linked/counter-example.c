// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, phys_addr_t phys, size_t len)
{
	if (!dma_iova_try_alloc(chip->dev, &chip->state, phys, len))
		return -EOPNOTSUPP;
	if (chip->broken) {
		dma_iova_free(chip->dev, &chip->state);
		return -EIO;
	}
	if (dma_iova_link(chip->dev, &chip->state, phys, 0, len, DMA_TO_DEVICE, 0) ||
	    dma_iova_sync(chip->dev, &chip->state, 0, len)) {
		dma_iova_destroy(chip->dev, &chip->state, len, DMA_TO_DEVICE, 0);
		return -EIO;
	}
	return 0;
}
