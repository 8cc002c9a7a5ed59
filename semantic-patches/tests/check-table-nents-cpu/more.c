// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct sg_table *sgt)
{
	sgt->nents = dma_map_sg(chip->dev, sgt->sgl, sgt->orig_nents, DMA_FROM_DEVICE);
	return sgt->nents ? 0 : -ENOMEM;
}

static void chip_put(struct chip *chip, struct sg_table *sgt)
{
	struct scatterlist *sg;
	int i;

#ifdef CONFIG_CHIP_PUT
	for_each_sg(sgt->sgl, sg, sgt->nents, i) /* marked */
		put_page(sg_page(sg));
#else
	for_each_sgtable_sg(sgt, sg, i)
		put_page(sg_page(sg));
#endif
}
