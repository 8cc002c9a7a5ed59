// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_cpu_iter *it)
{
	dma_sync_single_for_cpu(dev, range_cpu_addr(it), 512, DMA_FROM_DEVICE);
}

/*
 * check-name: physical address handed to dma_sync_single_for_cpu()
 * check-command: sparse
 */
