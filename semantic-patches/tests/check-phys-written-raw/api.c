// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip)
{
	chip->ring = dma_alloc_coherent(chip->dev, chip->size, &chip->ring_at, GFP_KERNEL);
	writel(virt_to_phys(chip->ring), chip->regs);
	return 0;
}
