// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused u64 f(struct range_dma_iter *it)
{
	u64 addr = range_dma_addr(it);

	return addr;
}

/*
 * check-name: strict: DMA address stored in an integer
 * check-command: sparse
 * check-error-start
strict-stored.c:7:20: warning: incorrect type in initializer (different base types)
strict-stored.c:7:20:    expected unsigned long long [usertype] addr
strict-stored.c:7:20:    got restricted range_dma_addr_t [usertype]
 * check-error-end
 */
