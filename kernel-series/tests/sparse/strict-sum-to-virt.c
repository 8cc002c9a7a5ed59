// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_dma_iter *it)
{
	return phys_to_virt(range_dma_addr(it) + 16);
}

/*
 * check-name: strict: sum with a DMA address handed to phys_to_virt()
 * check-command: sparse
 * check-error-start
strict-sum-to-virt.c:7:16: warning: restricted range_dma_addr_t degrades to integer
strict-sum-to-virt.c:7:16: warning: restricted range_dma_addr_t degrades to integer
strict-sum-to-virt.c:7:16: warning: restricted range_dma_addr_t degrades to integer
 * check-error-end
 */
