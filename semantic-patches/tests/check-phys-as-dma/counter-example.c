// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, void *buf)
{
	phys_addr_t phys = virt_to_phys(buf);
	dma_addr_t addr;

	addr = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(chip->dev, addr))
		return -ENOMEM;
	return chip_go(chip, addr, phys);
}
