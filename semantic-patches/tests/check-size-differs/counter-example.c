// SPDX-License-Identifier: GPL-2.0
static void chip_ask(struct chip *chip, struct cmd *cmd, size_t len)
{
	dma_addr_t addr, other;

	addr = dma_map_single(chip->dev, cmd, sizeof(*cmd), DMA_TO_DEVICE);
	chip_go(chip, addr);
	dma_unmap_single(chip->dev, addr, sizeof(*cmd), DMA_TO_DEVICE);
	other = dma_map_single(chip->dev, cmd, len + 8, DMA_TO_DEVICE);
	len += 8;
	dma_unmap_single(chip->dev, other, len, DMA_TO_DEVICE);
}
