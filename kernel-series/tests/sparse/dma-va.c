// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_dma_iter *it)
{
	return __va(range_dma_addr(it));
}

/*
 * check-name: DMA address handed to __va()
 * check-command: sparse
 */
