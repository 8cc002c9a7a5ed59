// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_cpu *r)
{
	dma_sync_range_for_cpu(dev, r, DMA_FROM_DEVICE);
}

/*
 * check-name: memory synced, not its handle
 * check-command: gcc
 * check-error-start
sync-cpu.c:6:37: error: passing argument 2 of 'dma_sync_range_for_cpu' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
