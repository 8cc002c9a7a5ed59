// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct walk *walk)
{
	int ret = -ENOMEM;

#ifdef CONFIG_CHIP_IOVA
	/* dma_iova_try_alloc() */
	if (!dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total)) /* marked */
		goto out;
#else
	if (dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total))
		return chip_link(chip, walk);
#endif
	ret = chip_map_pages(chip, walk);
out:
	return ret;
}
