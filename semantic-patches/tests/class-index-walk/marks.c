// SPDX-License-Identifier: GPL-2.0

static void walk(struct scatterlist *list, int n)
{
	struct scatterlist *sg = list;
	int i;

	for (i = 0; i < n; i++) {
		hw_write(sg_dma_address(&list[i]));		/* marked */
		hw_write(sg_dma_len(list + i));			/* marked */
		hw_write(sg_dma_len(sg));			/* marked */
		sg++;
	}
	hw_write(sg_dma_len(sg_next(list)));			/* marked */
	hw_write(sg_dma_len(list));
}
