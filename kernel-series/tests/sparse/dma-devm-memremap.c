// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void *f(struct device *dev, dma_addr_t addr)
{
	return devm_memremap(dev, addr, 512, MEMREMAP_WB);
}

/*
 * check-name: DMA address handed to devm_memremap()
 * check-command: sparse
 */
