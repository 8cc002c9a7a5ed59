// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct walk *walk)
{
	int ret;

	while (walk_next(walk)) {
		ret = dma_iova_link(chip->dev, &chip->state, walk->phys, chip->at, PAGE_SIZE << walk->order, DMA_TO_DEVICE, 0);
		if (ret)
			return ret;
#ifdef CONFIG_CHIP_ORDER
		chip->at += PAGE_SIZE; /* marked */
#else
		chip->at++; /* marked */
#endif
		/* chip->at += PAGE_SIZE */
	}
	while (walk_next(walk)) {
		ret = dma_iova_link(chip->dev, &chip->state, walk->phys, chip->pos, walk->len, DMA_TO_DEVICE, 0);
		if (ret)
			return ret;
		chip->pos = chip->pos + walk->len;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, chip->at);
}
