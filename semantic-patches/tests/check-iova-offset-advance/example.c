// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct walk *walk)
{
	size_t at = 0;

	while (walk_next(walk)) {
		if (dma_iova_link(chip->dev, &chip->state, walk->phys, at, walk->len, DMA_TO_DEVICE, 0))
			return -EIO;
		at += PAGE_SIZE; /* marked */
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}
