// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_dma_iter *it)
{
	return phys_to_virt(range_dma_addr(it));
}

/*
 * check-name: DMA address handed to phys_to_virt()
 * check-command: sparse
 */
