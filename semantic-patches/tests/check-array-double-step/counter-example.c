// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i, k;

	for_each_sg(sgl, sg, n, i) {
		chip->hw[i].addr = sg_dma_address(sg);
		for (k = 0; k < 2; k++)
			chip->next[i] = &sg[k];
	}
	for (i = 0; i < n; i++)
		chip->hw[i].len = sg_dma_len(&sgl[i]);
}
