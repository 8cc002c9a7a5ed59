// SPDX-License-Identifier: GPL-2.0
static void chip_show(struct chip *chip, void *buf, size_t len)
{
	dma_addr_t addr = dma_map_single(chip->dev, buf, len, DMA_FROM_DEVICE);

	print_hex_dump_bytes("", DUMP_PREFIX_NONE, phys_to_virt(addr), len); /* marked */
}
