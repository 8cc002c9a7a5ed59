// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct range_cpu *r)
{
	struct range_dma_block_iter it;

	for_each_range_dma_block(&it, r, 4096)
		;
}

/*
 * check-name: loop over blocks of memory that is not mapped
 * check-command: gcc
 * check-error-start
for-each-dma-block.c:8:39: error: passing argument 2 of 'range_dma_block_iter_start' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
