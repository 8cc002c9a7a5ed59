// SPDX-License-Identifier: GPL-2.0
static void chip_show(struct chip *chip, phys_addr_t phys, void *buf, size_t len)
{
	dma_addr_t addr = dma_map_single(chip->dev, buf, len, DMA_FROM_DEVICE);

	writel(addr, chip->regs);
	print_hex_dump_bytes("", DUMP_PREFIX_NONE, phys_to_virt(phys), len);
	chip->buf = phys_to_virt(iommu_iova_to_phys(chip->domain, addr));
	chip->page = phys_to_page(chip->dma_phys);
}

static void chip_again(struct chip *chip, void *buf)
{
	u32 at = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);

	chip_push(chip, at);
	at = dma_map_single(chip->dev, buf, 64, DMA_TO_DEVICE);
	chip_push(chip, at);
	at = chip->base;
	memcpy(buf, phys_to_virt(at), 64);
}
