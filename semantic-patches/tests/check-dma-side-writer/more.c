// SPDX-License-Identifier: GPL-2.0
static void chip_cut(struct chip *chip, struct scatterlist *sg, int n)
{
	sg_dma_address(sg) += n; /* marked */
	sg_dma_len(sg) -= n; /* marked */
#ifdef CONFIG_CHIP_FIELD
	sg->dma_address = chip->base; /* marked */
#endif
	/* sg_dma_len(sg) = 0; */
}
