// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct device *dev, struct dma_iova_state *state, struct range_dma_iter *it)
{
	return dma_iova_link(dev, state, range_dma_addr(it), 0, 4096, DMA_TO_DEVICE, 0);
}

/*
 * check-name: DMA address handed to dma_iova_link()
 * check-command: sparse
 * check-error-start
dma-linked.c:6:16: warning: incorrect type in argument 3 (different base types)
dma-linked.c:6:16:    expected unsigned long long [usertype] phys
dma-linked.c:6:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
