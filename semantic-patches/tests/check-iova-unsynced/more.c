// SPDX-License-Identifier: GPL-2.0
static int chip_link(struct chip *chip, struct walk *walk)
{
	size_t at = 0;

	/* dma_iova_sync(dev, state, 0, len) */
	do {
#ifdef CONFIG_CHIP_TWO
		if (dma_iova_link(chip->dev, &chip->state, walk->phys, at, walk->len, DMA_TO_DEVICE, 0)) /* marked */
			return -EIO;
#endif
		at += walk->len;
	} while (walk_next(walk));
	return 0;
}
