// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct walk *walk)
{
	if (!dma_iova_try_alloc(chip->dev, &chip->state, 0, walk->total)) /* marked */
		return -ENOMEM;
	return chip_link(chip, walk);
}
