// SPDX-License-Identifier: GPL-2.0
static int chip_run(struct chip *chip, void *in, void *out)
{
	dma_addr_t a, b;

	a = dma_map_single(chip->dev, in, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, a))
		return -ENOMEM;
	b = dma_map_single(chip->dev, out, 64, DMA_FROM_DEVICE);
	if (dma_mapping_error(chip->dev, b))
		return -ENOMEM; /* marked */
	chip_go(chip, a, b);
	dma_unmap_single(chip->dev, b, 64, DMA_FROM_DEVICE);
	dma_unmap_single(chip->dev, a, 64, DMA_TO_DEVICE);
	return 0;
}
