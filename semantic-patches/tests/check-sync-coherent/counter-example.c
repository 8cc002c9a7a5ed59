// SPDX-License-Identifier: GPL-2.0
static int chip_init(struct chip *chip, void *buf)
{
	dma_addr_t dma, mapped;

	chip->ring = dma_alloc_coherent(chip->dev, 4096, &dma, GFP_KERNEL);
	mapped = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	dma_sync_single_for_device(chip->dev, mapped, 64, DMA_TO_DEVICE);
	dma_free_coherent(chip->dev, 4096, chip->ring, dma);
	return 0;
}

/* either of them */
static void chip_either(struct chip *chip, void *buf)
{
	dma_addr_t dma;

	if (buf)
		dma = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	else
		chip->ring = dma_alloc_coherent(chip->dev, 64, &dma, GFP_KERNEL);
	if (buf)
		dma_unmap_single(chip->dev, dma, 64, DMA_TO_DEVICE);
}

static void chip_old(struct chip *chip)
{
	dma_addr_t dma;

	chip->ring = dma_alloc_coherent(chip->dev, 64, &dma, GFP_KERNEL);
	if (!chip->ring)
		chip->ring = dma_alloc_noncoherent(chip->dev, 64, &dma, DMA_TO_DEVICE, GFP_KERNEL);
	dma_sync_single_for_device(chip->dev, dma, 64, DMA_TO_DEVICE);
}
