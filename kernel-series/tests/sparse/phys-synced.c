// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_cpu_iter *it)
{
	dma_sync_single_for_cpu(dev, range_cpu_addr(it), 512, DMA_FROM_DEVICE);
}

/*
 * check-name: physical address handed to dma_sync_single_for_cpu()
 * check-command: sparse
 * check-error-start
phys-synced.c:6:52: warning: incorrect type in argument 2 (different base types)
phys-synced.c:6:52:    expected unsigned long long [atomic] [usertype] addr
phys-synced.c:6:52:    got restricted range_phys_t
 * check-error-end
 */
