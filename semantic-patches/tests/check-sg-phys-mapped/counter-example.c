// SPDX-License-Identifier: GPL-2.0
static int chip_start(struct chip *chip, struct scatterlist *sg)
{
	phys_addr_t phys = sg_phys(sg);

	if (!dma_map_sg(chip->dev, sg, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	chip_put_source(chip, sg_dma_address(sg), sg_dma_len(sg));
	dev_dbg(chip->dev, "%llx\n", (u64)sg_phys(sg));
	chip_cache_flush(sg_phys(sg), sg->length);
	return phys ? 0 : -EINVAL;
}
