// SPDX-License-Identifier: GPL-2.0
static void chip_dump(struct chip *chip, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

	for_each_sgtable_dma_sg(sgt, sg, i) /* marked */
		chip_print(chip, sg_virt(sg), sg->length);
}
