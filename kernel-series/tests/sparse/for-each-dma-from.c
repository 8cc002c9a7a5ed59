// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused unsigned int f(struct range_cpu_iter *from)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma_from(&it, from, 4, i)
		;
	return i;
}

/*
 * check-name: loop over DMA ranges, from where a CPU iterator is
 * check-command: gcc
 * check-error-start
include/linux/range_dma.h: error: incompatible types when assigning to type 'struct range_dma_iter' from type 'struct range_cpu_iter'
 * check-error-end
 */
