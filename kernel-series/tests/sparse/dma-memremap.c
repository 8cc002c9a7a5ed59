// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_dma_iter *it)
{
	return memremap(range_dma_addr(it), range_dma_len(it), MEMREMAP_WB);
}

/*
 * check-name: DMA address handed to memremap()
 * check-command: sparse
 * check-error-start
dma-memremap.c:7:16: warning: incorrect type in argument 1 (different base types)
dma-memremap.c:7:16:    expected unsigned long long [usertype] offset
dma-memremap.c:7:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
