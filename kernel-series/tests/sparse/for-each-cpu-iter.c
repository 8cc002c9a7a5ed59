// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct range_cpu *r)
{
	struct range_dma_iter it;

	for_each_range_cpu(&it, r)
		;
}

/*
 * check-name: loop over CPU ranges with a DMA iterator
 * check-command: gcc
 */
