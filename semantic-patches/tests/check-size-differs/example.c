// SPDX-License-Identifier: GPL-2.0
static int chip_ask(struct chip *chip, struct cmd *cmd)
{
	dma_addr_t addr = dma_map_single(chip->dev, cmd, sizeof(*cmd), DMA_TO_DEVICE);

	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	chip_go(chip, addr);
	dma_unmap_single(chip->dev, addr, sizeof(cmd), DMA_TO_DEVICE); /* marked */
	return 0;
}
