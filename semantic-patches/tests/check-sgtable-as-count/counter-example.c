// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct sg_table *sgt)
{
	int rc;

	rc = dma_map_sgtable(chip->dev, sgt, DMA_TO_DEVICE, 0);
	if (rc)
		return rc;
	if (!dma_map_sgtable(chip->dev, chip->other, DMA_TO_DEVICE, 0))
		return 0;
	chip->desc = dmaengine_prep_slave_sg(chip->chan, sgt->sgl, sgt->nents, DMA_MEM_TO_DEV, 0);
	return -ENOMEM;
}
