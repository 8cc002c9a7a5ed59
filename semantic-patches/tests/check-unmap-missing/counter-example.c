// SPDX-License-Identifier: GPL-2.0
static int chip_run(struct chip *chip, void *in, void *out)
{
	dma_addr_t a, b;

	a = dma_map_single(chip->dev, in, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, a))
		return -ENOMEM;
	b = dma_map_single(chip->dev, out, 64, DMA_FROM_DEVICE);
	if (dma_mapping_error(chip->dev, b)) {
		if (chip->used)
			dma_unmap_single(chip->dev, a, 64, DMA_TO_DEVICE);
		return -ENOMEM;
	}
	chip_go(chip, a, b);
	dma_unmap_single(chip->dev, b, 64, DMA_FROM_DEVICE);
	dma_unmap_single(chip->dev, a, 64, DMA_TO_DEVICE);
	return 0;
}

/* by a label */
static int chip_label(struct chip *chip, void *in, void *out)
{
	chip->a = dma_map_single(chip->dev, in, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, chip->a))
		return -ENOMEM;
	chip->b = dma_map_single(chip->dev, out, 64, DMA_FROM_DEVICE);
	if (dma_mapping_error(chip->dev, chip->b))
		goto unmap;
	return 0;
unmap:
	dma_unmap_single(chip->dev, chip->a, 64, DMA_TO_DEVICE);
	return -ENOMEM;
}

/* who called unmaps */
static int chip_other(struct chip *chip, void *in, void *out)
{
	chip->a = dma_map_single(chip->dev, in, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, chip->a))
		return -ENOMEM;
	chip->b = dma_map_single(chip->dev, out, 64, DMA_FROM_DEVICE);
	if (dma_mapping_error(chip->dev, chip->b))
		return -ENOMEM;
	return 0;
}
