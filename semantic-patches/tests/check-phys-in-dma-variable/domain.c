// SPDX-License-Identifier: GPL-2.0
static int pool_fill(struct pool *pool, void *mem)
{
	dma_addr_t addr = virt_to_phys(mem);

	return iommu_map(pool->domain, pool->at, addr, PAGE_SIZE, IOMMU_READ, GFP_KERNEL);
}
