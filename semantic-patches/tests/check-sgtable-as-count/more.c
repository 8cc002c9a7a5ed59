// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct sg_table *sgt)
{
	int n;

	n = dma_map_sgtable(chip->dev, sgt, DMA_TO_DEVICE, 0);
	if (n <= 0) /* marked */
		return -ENOMEM;
#ifdef CONFIG_CHIP_B
	sgt->nents = dma_map_sgtable(chip->dev, sgt, DMA_TO_DEVICE, 0); /* marked */
#endif
	/* dma_map_sgtable() == 0 */
	chip->desc = dmaengine_prep_slave_sg(chip->chan, sgt->sgl, n, DMA_MEM_TO_DEV, 0); /* marked */
	return 0;
}

static int area_map(struct area *area, struct sg_table *sgt)
{
	int err;

	err = dma_map_sgtable(area->dev, sgt, DMA_TO_DEVICE, 0);
	if (err < 0)
		return err;
	area->status = err;
	area->num_entries = err; /* marked */
	return 0;
}
