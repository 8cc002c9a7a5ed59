// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sgl, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		chip->hw[i].addr = sg_dma_address(&sgl[i]); /* marked */
		chip->hw[i].len = sg_dma_len(&sgl[i]); /* marked */
	}
}
