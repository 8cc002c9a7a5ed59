// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct device *dev, struct range_cpu *r)
{
	return dma_map_range(dev, r, r, DMA_TO_DEVICE, 0);
}

/*
 * check-name: memory as the handle to fill
 * check-command: gcc
 * check-error-start
map-into-cpu.c:6:38: error: passing argument 3 of 'dma_map_range' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
