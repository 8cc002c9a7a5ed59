// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip)
{
	chip->ring = dma_alloc_coherent(chip->dev, chip->size, &chip->ring_at, GFP_KERNEL);
	writel(chip->ring_at, chip->regs);
	dev_dbg(chip->dev, "at %pa, %llx\n", &chip->ring_at, (u64)virt_to_phys(chip->ring));
	return 0;
}
