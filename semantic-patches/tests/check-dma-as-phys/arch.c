// SPDX-License-Identifier: GPL-2.0
void *arch_dma_alloc(struct device *dev, size_t size, dma_addr_t *dma_handle, gfp_t gfp, unsigned long attrs)
{
	return chip_pages(size, dma_handle);
}

void arch_dma_free(struct device *dev, size_t size, void *vaddr, dma_addr_t dma_handle, unsigned long attrs)
{
	free_pages((unsigned long)__va(dma_handle), get_order(size));
}
