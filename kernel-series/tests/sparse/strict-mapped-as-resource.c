// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct device *dev, dma_addr_t addr)
{
	return dma_map_resource(dev, addr, 512, DMA_TO_DEVICE, 0);
}

/*
 * check-name: strict: DMA address handed to dma_map_resource()
 * check-command: sparse
 * check-error-start
strict-mapped-as-resource.c:7:16: warning: incorrect type in argument 2 (different base types)
strict-mapped-as-resource.c:7:16:    expected unsigned long long [usertype] phys_addr
strict-mapped-as-resource.c:7:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
