// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct scatterlist *sgl, int n)
{
	int mapped;

	mapped = dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
	if (!mapped)
		return -ENOMEM;
	mapped = scsi_dma_map(chip->cmd);
	if (mapped < 0)
		return mapped;
	mapped = dma_map_sg(chip->dev, sgl, n, DMA_TO_DEVICE);
	if (mapped <= 0)
		return -EIO;
	mapped = dma_map_sgtable(chip->dev, chip->sgt, DMA_TO_DEVICE, 0);
	if (mapped < 0)
		return mapped;
	return 0;
}
