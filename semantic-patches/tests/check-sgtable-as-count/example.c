// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct sg_table *sgt)
{
	if (!dma_map_sgtable(chip->dev, sgt, DMA_TO_DEVICE, 0)) /* marked */
		return -ENOMEM;
	return chip_go(chip, sgt);
}
