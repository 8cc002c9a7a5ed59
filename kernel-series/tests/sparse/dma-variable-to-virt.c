// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_dma_iter *it)
{
	dma_addr_t addr = range_dma_addr(it);

	return phys_to_virt(addr);
}

/*
 * check-name: DMA address in a variable handed to phys_to_virt()
 * check-command: sparse
 */
