// SPDX-License-Identifier: GPL-2.0
static void bus_unmap(struct device *dev, dma_addr_t addr, size_t len)
{
	bus_flush(phys_to_virt(addr), len);
}

static const struct dma_map_ops bus_ops = {
	.unmap_phys = bus_unmap,
};
