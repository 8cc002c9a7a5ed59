// SPDX-License-Identifier: GPL-2.0
static void chip_map(struct chip *chip, struct msg *msg)
{
	chip->msg_dma = dma_map_single(chip->dev, msg, sizeof(struct msg), DMA_TO_DEVICE);
}

static void chip_unmap(struct chip *chip)
{
	dma_unmap_single(chip->dev, chip->msg_dma, sizeof(struct msg_box), DMA_TO_DEVICE); /* marked */
}
