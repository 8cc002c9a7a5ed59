// SPDX-License-Identifier: GPL-2.0
static void chip_take(struct chip *chip, struct scatterlist *sg, struct hw *hw)
{
	chip->base = sg_dma_address(sg);
	hw->dma_address = sg_dma_address(sg);
	if (sg_dma_len(sg) == chip->size)
		return;
}
