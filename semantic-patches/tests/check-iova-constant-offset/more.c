// SPDX-License-Identifier: GPL-2.0
static int chip_do(struct chip *chip, struct walk *walk)
{
	size_t at = 64;
	int ret;

	do {
#ifdef CONFIG_CHIP_CONST
		ret = dma_iova_link(chip->dev, &chip->state, walk->phys, at, walk->len, DMA_TO_DEVICE, 0); /* marked */
#else
		ret = dma_iova_link(chip->dev, &chip->state, walk->phys, walk->at, walk->len, DMA_TO_DEVICE, 0);
#endif
		/* dma_iova_link(dev, state, phys, 0, len) */
		if (ret)
			return ret;
		walk->at += walk->len;
	} while (walk_next(walk));
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}

static int chip_while(struct chip *chip, struct walk *walk, size_t *total)
{
	while (walk_next(walk)) {
		if (dma_iova_link(chip->dev, &chip->state, walk->phys, *total, PAGE_SIZE, DMA_TO_DEVICE, 0))
			return -EIO;
		*total += PAGE_SIZE;
	}
	while (walk_next(walk)) {
		if (dma_iova_link(chip->dev, &chip->state, walk->phys, chip->base, PAGE_SIZE, DMA_TO_DEVICE, 0)) /* marked */
			return -EIO;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, *total);
}

static int chip_for(struct chip *chip, phys_addr_t *phys, int n)
{
	size_t off = 0;
	int i;

	for (i = 0; i < n; i++, off += PAGE_SIZE)
		if (dma_iova_link(chip->dev, &chip->state, phys[i], off, PAGE_SIZE, DMA_TO_DEVICE, 0))
			return -EIO;
	for (i = 0; i < n; i++)
		if (dma_iova_link(chip->dev, &chip->state, phys[i], i * PAGE_SIZE, PAGE_SIZE, DMA_TO_DEVICE, 0))
			return -EIO;
	return dma_iova_sync(chip->dev, &chip->state, 0, off);
}
