// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused unsigned long f(struct scatterlist *sg)
{
	dma_addr_t addr = range_dma_sg_addr(sg);

	return PHYS_PFN(addr);
}

/*
 * check-name: DMA address handed to PHYS_PFN()
 * check-command: sparse
 * check-error-start
dma-to-pfn.c:8:16: warning: restricted dma_address_where_a_physical_one_belongs degrades to integer
 * check-error-end
 */
