// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused bool f(struct scatterlist *sg, struct range_cpu_iter *it)
{
	return sg_phys(sg) == range_cpu_addr(it) && pfn_valid(PHYS_PFN(range_phys_raw(sg_phys(sg))));
}

/*
 * check-name: strict: the CPU's side of a scatterlist
 * check-command: sparse
 */
