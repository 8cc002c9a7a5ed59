// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct device *dev, struct range_dma *r)
{
	return dma_map_range(dev, r, r, DMA_TO_DEVICE, 0);
}

/*
 * check-name: handle mapped as if it were memory
 * check-command: gcc
 * check-error-start
map-handle.c:6:35: error: passing argument 2 of 'dma_map_range' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
