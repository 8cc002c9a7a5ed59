// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct walk *walk)
{
	size_t at = 0;
	int ret;

	if (!dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total))
		return chip_link_pages(chip, walk);
	while (walk_next(walk)) {
		ret = dma_iova_link(chip->dev, &chip->state, walk->phys, at, PAGE_SIZE, DMA_TO_DEVICE, 0); /* marked */
		if (ret)
			return ret;
		at += PAGE_SIZE;
	}
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
}
