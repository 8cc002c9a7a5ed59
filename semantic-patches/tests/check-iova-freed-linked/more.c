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
	return dma_iova_sync(chip->dev, &chip->state, 0, at);
undo:
#ifdef CONFIG_CHIP_UNLINK
	dma_iova_unlink(chip->dev, &chip->state, 0, at, DMA_TO_DEVICE, 0);
	dma_iova_free(chip->dev, &chip->state);
#endif
	return ret;
}

static int chip_leave(struct chip *chip, struct walk *walk)
{
	int ret = dma_iova_link(chip->dev, &chip->state, walk->phys, 0, PAGE_SIZE, DMA_TO_DEVICE, 0);

	if (!ret)
		return 0;
	/* dma_iova_free(dev, state) */
	dma_iova_free(chip->dev, &chip->other);
	dma_iova_free(chip->dev, &chip->state); /* marked */
	return ret;
}
