// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct sg_table *sgt)
{
	return dma_map_sgtable(chip->dev, sgt, DMA_FROM_DEVICE, 0);
}

static void chip_get(struct chip *chip, struct sg_table *sgt)
{
	sg_copy_to_buffer(sgt->sgl, sgt->nents, chip->buf, chip->len); /* marked */
}
