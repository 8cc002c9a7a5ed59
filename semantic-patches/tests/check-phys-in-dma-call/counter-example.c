// SPDX-License-Identifier: GPL-2.0
static void chip_done(struct chip *chip)
{
	dma_unmap_single(chip->dev, chip->buf_dma, chip->len, DMA_FROM_DEVICE);
	chip->buf_dma = dma_map_phys(chip->dev, virt_to_phys(chip->buf), chip->len, DMA_FROM_DEVICE, 0);
}
