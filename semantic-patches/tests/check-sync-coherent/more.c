// SPDX-License-Identifier: GPL-2.0
static int chip_init(struct chip *chip)
{
	chip->ring = dma_alloc_coherent(chip->dev, 4096, &chip->ring_dma, GFP_KERNEL);
	return chip->ring ? 0 : -ENOMEM;
}

static void chip_kick(struct chip *chip)
{
	/* dma_sync_single_for_cpu(chip->dev, chip->ring_dma) */
#ifdef CONFIG_CHIP_SYNC
	dma_sync_single_for_cpu(chip->dev, chip->ring_dma, 4096, DMA_FROM_DEVICE); /* marked */
#endif
	dma_sync_single_for_cpu(chip->dev, chip->data_dma, 4096, DMA_FROM_DEVICE);
}
