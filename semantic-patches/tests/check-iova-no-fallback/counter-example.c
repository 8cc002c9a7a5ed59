// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct walk *walk)
{
	if (!dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total))
		return chip_map_pages(chip, walk);
	return chip_link(chip, walk);
}

static int chip_try(struct chip *chip, struct walk *walk)
{
	if (!dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total))
		return -EOPNOTSUPP;
	return chip_link(chip, walk);
}
