// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, void *buf)
{
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	dma_sync_single_for_cpu(chip->dev, addr, 64, DMA_TO_DEVICE);
	dma_unmap_single(chip->dev, addr, 64, DMA_TO_DEVICE);
	addr = dma_map_single(chip->dev, buf, 64, DMA_BIDIRECTIONAL);
	dma_sync_single_for_cpu(chip->dev, addr, 64, DMA_FROM_DEVICE);
	dma_unmap_single(chip->dev, addr, 64, DMA_BIDIRECTIONAL);
	return 0;
}

/* two ways to map, two to unmap */
static void chip_both(struct chip *chip, struct scatterlist *sgl, int n)
{
	if (chip->same)
		dma_map_sg(chip->dev, sgl, n, DMA_BIDIRECTIONAL);
	else
		dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
	if (chip->same)
		dma_unmap_sg(chip->dev, sgl, n, DMA_BIDIRECTIONAL);
	else
		dma_unmap_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
}

/* mapped in either direction */
static void chip_fill(struct chip *chip, void *buf, int in)
{
	chip->dma = dma_map_single(chip->dev, buf, 8, in ? DMA_FROM_DEVICE : DMA_TO_DEVICE);
	chip->dma = dma_map_single(chip->dev, buf, 8, DMA_TO_DEVICE);
}

static void chip_empty(struct chip *chip)
{
	dma_unmap_single(chip->dev, chip->dma, 8, DMA_FROM_DEVICE);
}
