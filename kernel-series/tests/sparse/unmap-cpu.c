// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_cpu *r)
{
	dma_unmap_range(dev, r, DMA_TO_DEVICE, 0);
}

/*
 * check-name: memory unmapped, not its handle
 * check-command: gcc
 */
