// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct sg_table *sgt, __le64 *entry)
{
	struct scatterlist *sg;
	unsigned int i;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		*entry = cpu_to_le64(sg_dma_address(sg)); /* marked */
		entry++;
	}
	/* one entry by itself */
	chip->first[0] = sg_dma_address(sgt->sgl);
	for_each_sgtable_dma_sg(sgt, sg, i) {
		chip->start[i] = sg_dma_address(sg);
		chip->length[i] = sg_dma_len(sg);
	}
#ifdef CHIP_OLD
	for_each_sg(sgt->sgl, sg, sgt->nents, i) {
		/* for_each_sg() with sg_dma_address() */
		chip->page[i] = sg_dma_address(sg); /* marked */
	}
#endif
}
