// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct walk *walk)
{
	size_t at = 0, seen = 0;

	while (walk_next(walk)) {
		if (dma_iova_link(chip->dev, &chip->state, walk->phys, at, walk->len, DMA_TO_DEVICE, 0))
			return -EIO;
		at += walk->len;
		seen += PAGE_SIZE;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}

static int chip_again(struct chip *chip, phys_addr_t phys, size_t len)
{
	size_t at = 0;
	int ret = dma_iova_link(chip->dev, &chip->state, phys, at, len, DMA_TO_DEVICE, 0);

	at = len + chip->head;
	at += chip->tail;
	return ret ? ret : chip_push(chip, at);
}
