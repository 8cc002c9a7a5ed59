// SPDX-License-Identifier: GPL-2.0
static int chip_map(struct chip *chip, struct cmd *cmd)
{
	chip->msg_dma = dma_map_single(chip->dev, chip->msg, sizeof(struct msg), DMA_TO_DEVICE);
	return 0;
}

static void chip_unmap(struct chip *chip)
{
	dma_unmap_single(chip->dev, chip->msg_dma, sizeof(struct msg), DMA_TO_DEVICE);
}
