// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused struct page *f(struct range_dma *r)
{
	return phys_to_page(range_dma_first_addr(r));
}

/*
 * check-name: DMA address handed to phys_to_page()
 * check-command: sparse
 * check-error-start
dma-to-page.c:6:16: warning: restricted dma_address_where_a_physical_one_belongs degrades to integer
 * check-error-end
 */
