// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct sg_table *sgt)
{
	int i;

	for (i = 0; i < sgt->nents; i++)
		chip->hw[i].addr = sg_dma_address(sgt->sgl + i); /* marked */
}
