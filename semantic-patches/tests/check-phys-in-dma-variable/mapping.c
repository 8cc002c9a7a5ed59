// SPDX-License-Identifier: GPL-2.0
static dma_addr_t bus_map(struct device *dev, struct page *page, size_t len)
{
	dma_addr_t addr = page_to_phys(page);

	return addr;
}

static const struct dma_map_ops bus_ops = {
	.map_page = bus_map,
};
