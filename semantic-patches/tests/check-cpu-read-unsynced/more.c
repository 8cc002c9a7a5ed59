// SPDX-License-Identifier: GPL-2.0
static int chip_init(struct chip *chip)
{
	chip->dma = dma_map_single(chip->dev, chip->buf, 64, DMA_BIDIRECTIONAL);
	chip->other_dma = dma_map_single(chip->dev, chip->other, 64, DMA_BIDIRECTIONAL);
	return 0;
}

static void chip_read(struct chip *chip, void *to)
{
	dma_sync_single_for_device(chip->dev, chip->dma, 64, DMA_TO_DEVICE);
	dma_sync_single_for_device(chip->dev, chip->other_dma, 64, DMA_TO_DEVICE);
	chip_go(chip);
#ifdef CONFIG_CHIP_READ
	/* memcpy() of the buffer */
	memcpy(to, chip->buf, 64); /* marked */
#endif
	dma_sync_single_for_cpu(chip->dev, chip->other_dma, 64, DMA_FROM_DEVICE);
	memcpy(to, chip->other, 64);
}

static void chip_end(struct chip *chip, void *to)
{
	dma_unmap_single(chip->dev, chip->dma, 64, DMA_BIDIRECTIONAL);
	memcpy(to, chip->buf, 64);
}
