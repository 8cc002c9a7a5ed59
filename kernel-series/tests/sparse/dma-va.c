// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_dma_iter *it)
{
	return __va(range_dma_addr(it));
}

/*
 * check-name: DMA address handed to __va()
 * check-command: sparse
 * check-error-start
dma-va.c:6:16: warning: incorrect type in argument 1 (different base types)
dma-va.c:6:16:    expected unsigned long long [usertype] address
dma-va.c:6:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
