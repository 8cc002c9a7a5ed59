// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_cpu *r)
{
	dma_unmap_range(dev, r, DMA_TO_DEVICE, 0);
}

/*
 * check-name: memory unmapped, not its handle
 * check-command: gcc
 * check-error-start
unmap-cpu.c:6:30: error: passing argument 2 of 'dma_unmap_range' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
