// SPDX-License-Identifier: GPL-2.0
static int chip_init(struct chip *chip)
{
	chip->dma = dma_map_single(chip->dev, chip->buf, 64, DMA_FROM_DEVICE);
	return dma_mapping_error(chip->dev, chip->dma);
}

static void chip_again(struct chip *chip)
{
	memset(chip->buf, 0, 64);
	dma_sync_single_for_device(chip->dev, chip->dma, 64, DMA_FROM_DEVICE);
	chip_go(chip);
}
