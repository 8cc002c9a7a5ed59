// SPDX-License-Identifier: GPL-2.0
static void chip_fill(struct chip *chip, struct scatterlist *sgl, int n)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(sgl, sg, n, i)
		chip->hw[i].addr = sg_dma_address(sg);
	for (sg = sgl; sg; sg = sg_next(sg))
		chip->bytes += sg->length;
}
