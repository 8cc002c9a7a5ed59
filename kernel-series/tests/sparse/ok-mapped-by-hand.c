// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct device *dev, struct range_cpu_iter *it)
{
	return dma_map_phys(dev, range_phys_raw(range_cpu_addr(it)),
			    range_bytes_raw(range_cpu_len(it)), DMA_TO_DEVICE, 0);
}

/*
 * check-name: CPU ranges mapped one by one
 * check-command: sparse
 */
