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
 */
