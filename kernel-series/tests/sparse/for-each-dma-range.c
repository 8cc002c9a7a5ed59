// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused unsigned int f(struct range_cpu *r)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, r, i)
		;
	return i;
}

/*
 * check-name: loop over DMA ranges of memory that is not mapped
 * check-command: gcc
 * check-error-start
for-each-dma-range.c:9:33: error: passing argument 2 of '__range_dma_iter_start' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
