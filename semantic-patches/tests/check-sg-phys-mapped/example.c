// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct scatterlist *sg)
{
	if (!dma_map_sg(chip->dev, sg, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	chip_put_source(chip, sg_phys(sg), sg_dma_len(sg)); /* marked */
	return 0;
}
