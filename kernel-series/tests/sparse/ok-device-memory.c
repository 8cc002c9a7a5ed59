// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct fifo {
	dma_addr_t addr;
};

static __maybe_unused dma_addr_t f(struct device *dev, struct fifo *fifo, resource_size_t start)
{
	fifo->addr = start;
	return dma_map_resource(dev, fifo->addr, 4, DMA_TO_DEVICE, 0);
}

/*
 * check-name: device memory, kept in a dma_addr_t, that is mapped
 * check-command: sparse
 */
