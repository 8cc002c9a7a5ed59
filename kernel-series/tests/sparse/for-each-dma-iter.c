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
 * check-error-start
for-each-dma-iter.c:9:28: error: passing argument 1 of '__range_dma_iter_start' from incompatible pointer type [-Werror=incompatible-pointer-types]
for-each-dma-iter.c:9:28: error: passing argument 1 of '__range_dma_iter_valid' from incompatible pointer type [-Werror=incompatible-pointer-types]
for-each-dma-iter.c:9:28: error: passing argument 1 of '__range_dma_iter_next' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
