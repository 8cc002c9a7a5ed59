// SPDX-License-Identifier: GPL-2.0
static void table_fill(struct table *table, struct scatterlist *list, int count)
{
	struct scatterlist *sg;
	int i;

	for (i = 0, sg = list; i < count; i++, sg = sg_next(sg))
		table[i].len = sg_dma_len(sg);
}
