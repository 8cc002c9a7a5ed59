// SPDX-License-Identifier: GPL-2.0
static void table_fill(struct table *table, struct scatterlist *list, int count)
{
	struct scatterlist *sg;
	unsigned int off;
	int i, n = 0;

	for_each_sg(list, sg, count, i)
		for (off = 0; off < sg_dma_len(sg); off += PAGE_SIZE)
			table->page[n++] = sg_dma_address(sg) + off;
}
