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
 * check-error-start
for-each-cpu-iter.c:8:28: error: passing argument 1 of 'range_cpu_iter_start' from incompatible pointer type [-Werror=incompatible-pointer-types]
for-each-cpu-iter.c:8:28: error: passing argument 1 of 'range_cpu_iter_valid' from incompatible pointer type [-Werror=incompatible-pointer-types]
for-each-cpu-iter.c:8:28: error: passing argument 1 of 'range_cpu_iter_next' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
