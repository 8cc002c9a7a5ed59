// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused unsigned int f(struct range_dma *r)
{
	struct range_cpu_iter it;
	unsigned int i;

	for_each_range_dma(&it, r, i)
		;
	return i;
}

/*
 * check-name: loop over DMA ranges with a CPU iterator
 * check-command: gcc
 */
