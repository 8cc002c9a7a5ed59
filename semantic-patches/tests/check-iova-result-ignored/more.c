// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct walk *walk)
{
	size_t at = 0;
	int ret;

	while (walk_next(walk)) {
		ret = dma_iova_link(chip->dev, &chip->state, walk->phys, at, PAGE_SIZE, DMA_TO_DEVICE, 0);
		if (ret)
			goto undo;
		at += PAGE_SIZE;
	}
#ifdef CONFIG_CHIP_SYNC
	/* dma_iova_sync(dev, state, 0, at); */
	ret = dma_iova_sync(chip->dev, &chip->state, 0, at); /* marked */
	ret = chip_kick(chip);
#else
	ret = dma_iova_sync(chip->dev, &chip->state, 0, at);
	if (ret)
		goto undo;
#endif
	return 0;
undo:
	dma_iova_destroy(chip->dev, &chip->state, at, DMA_TO_DEVICE, 0);
	return ret;
}
