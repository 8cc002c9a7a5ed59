// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused bool f(struct range_dma_iter *it)
{
	return pfn_valid(__phys_to_pfn(range_dma_addr(it)));
}

/*
 * check-name: DMA address handed to __phys_to_pfn()
 * check-command: sparse
 * check-error-start
dma-to-pfn-valid.c:6:26: warning: restricted dma_address_where_a_physical_one_belongs degrades to integer
 * check-error-end
 */
