// SPDX-License-Identifier: GPL-2.0
static void table_fill(struct table *table, struct scatterlist *list, int count)
{
	struct scatterlist *sg;
	int i, n = 0;

	for_each_sg(list, sg, count, i)
		table->page[n++] = sg_dma_address(sg); /* marked */
}
