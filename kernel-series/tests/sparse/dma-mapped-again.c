// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct device *dev, struct range_dma_iter *it)
{
	return dma_map_phys(dev, range_dma_addr(it), range_dma_len(it), DMA_TO_DEVICE, 0);
}

/*
 * check-name: DMA address mapped as if it were physical
 * check-command: sparse
 * check-error-start
dma-mapped-again.c:6:16: warning: incorrect type in argument 2 (different base types)
dma-mapped-again.c:6:16:    expected unsigned long long [usertype] phys
dma-mapped-again.c:6:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
