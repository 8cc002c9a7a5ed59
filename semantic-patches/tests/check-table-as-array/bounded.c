// SPDX-License-Identifier: GPL-2.0
static int chip_few(struct chip *chip, struct sg_table *sgt)
{
	int i;

	if (sgt->nents > CHIP_MAX_SG)
		return -EAGAIN;
	for (i = 0; i < sgt->nents; i++)
		chip_add(chip, sg_dma_address(sgt->sgl + i));
	return 0;
}
