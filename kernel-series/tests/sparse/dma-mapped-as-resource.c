// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct device *dev, dma_addr_t addr)
{
	return dma_map_resource(dev, addr, 512, DMA_TO_DEVICE, 0);
}

/*
 * check-name: DMA address handed to dma_map_resource()
 * check-command: sparse
 */
