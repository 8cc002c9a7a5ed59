// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct device *dev, struct scatterlist *sg, struct page *page)
{
	range_dma_addr_t addr;
	dma_addr_t dma;

	if (!dma_alloc_coherent(dev, 512, &dma, GFP_KERNEL))
		return DMA_MAPPING_ERROR;
	addr = range_dma_strict(dma);
	range_dma_set_sg(sg, addr, 512);
	dma_free_coherent(dev, 512, phys_to_virt(range_phys_raw(page_to_phys(page))), dma);
	return range_dma_raw(range_dma_add(addr, 16));
}

/*
 * check-name: strict: DMA addresses that are known by other means
 * check-command: sparse
 */
