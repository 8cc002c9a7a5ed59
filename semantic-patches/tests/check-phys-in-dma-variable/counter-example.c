// SPDX-License-Identifier: GPL-2.0
static void chip_start(struct chip *chip)
{
	dma_addr_t addr = dma_map_single(chip->dev, chip->buf, chip->len, DMA_TO_DEVICE);
	phys_addr_t phys = virt_to_phys(chip->buf);

	writel(addr, chip->regs);
	chip->window = phys;
	chip->phys = page_to_phys(chip->page);
}

static void chip_show(struct chip *chip, struct scatterlist *sg)
{
	dma_addr_t phys = sg_phys(sg);

	dev_warn(chip->dev, "at %pad\n", &phys);
}
