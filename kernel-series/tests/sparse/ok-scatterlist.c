// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct scatterlist *sg, dma_addr_t dma, u64 bus)
{
	range_dma_set_sg(sg, dma + 16, 512);
	range_dma_set_addr_sg(sg, bus);
	return range_dma_sg_addr(sg) + sg_dma_address(sg) + (u64)sg_phys(sg);
}

/*
 * check-name: a scatterlist filled by hand
 * check-command: sparse
 */
