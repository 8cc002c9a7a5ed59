// SPDX-License-Identifier: GPL-2.0
static void chip_make(struct chip *chip, struct scatterlist *sg)
{
	sg_dma_address(sg) = chip->base; /* marked */
	sg_dma_len(sg) = chip->size; /* marked */
}
