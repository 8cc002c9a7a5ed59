// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_dma_iter *it)
{
	dma_sync_single_for_cpu(dev, range_dma_addr(it), range_dma_len(it), DMA_FROM_DEVICE);
	dma_unmap_single(dev, range_dma_addr(it), range_dma_len(it), DMA_FROM_DEVICE);
}

/*
 * check-name: DMA addresses unmapped and synced
 * check-command: sparse
 */
