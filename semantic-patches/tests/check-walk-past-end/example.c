// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i) {
		chip_add(chip, sg_dma_address(sg));
	}
	chip->last = sg_dma_len(sg); /* marked */
}
