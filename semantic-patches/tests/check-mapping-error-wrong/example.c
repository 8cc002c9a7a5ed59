// SPDX-License-Identifier: GPL-2.0
static int chip_send(struct chip *chip, void *in, void *out)
{
	chip->in = dma_map_single(chip->dev, in, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, chip->in))
		return -ENOMEM;
	chip->out = dma_map_single(chip->dev, out, 64, DMA_FROM_DEVICE);
	if (dma_mapping_error(chip->dev, chip->in)) /* marked */
		return -ENOMEM;
	return 0;
}
