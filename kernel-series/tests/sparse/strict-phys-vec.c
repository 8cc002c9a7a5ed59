// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused struct phys_vec f(struct range_dma_iter *it)
{
	return (struct phys_vec){
		.paddr = range_dma_addr(it),
		.len = range_dma_len(it),
	};
}

/*
 * check-name: strict: DMA address in a struct phys_vec
 * check-command: sparse
 */
