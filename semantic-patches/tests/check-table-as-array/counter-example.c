// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i)
		chip->hw[i].addr = sg_dma_address(sg);
	chip->first = sgt->sgl[0].length;
}
