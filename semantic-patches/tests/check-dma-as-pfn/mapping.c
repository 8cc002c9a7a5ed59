// SPDX-License-Identifier: GPL-2.0
static int bus_mmap(struct device *dev, struct vm_area_struct *vma, void *cpu, dma_addr_t at, size_t size)
{
	return remap_pfn_range(vma, vma->vm_start, at >> PAGE_SHIFT, size, vma->vm_page_prot);
}

static const struct dma_map_ops bus_ops = {
	.mmap = bus_mmap,
};
