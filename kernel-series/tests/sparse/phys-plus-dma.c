// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused u64 f(struct range_dma_iter *d, struct range_cpu_iter *c)
{
	return range_dma_addr(d) + range_cpu_addr(c);
}

/*
 * check-name: sum of a physical address and a DMA address
 * check-command: sparse
 * check-error-start
phys-plus-dma.c:6:50: warning: restricted range_phys_t degrades to integer
 * check-error-end
 */
