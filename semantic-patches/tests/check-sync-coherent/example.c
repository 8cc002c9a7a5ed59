// SPDX-License-Identifier: GPL-2.0
static int chip_init(struct chip *chip)
{
	dma_addr_t dma;

	chip->ring = dma_alloc_coherent(chip->dev, 4096, &dma, GFP_KERNEL);
	if (!chip->ring)
		return -ENOMEM;
	dma_sync_single_for_device(chip->dev, dma, 4096, DMA_TO_DEVICE); /* marked */
	return 0;
}
