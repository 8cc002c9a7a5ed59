// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct range_dma *r)
{
	struct range_cpu_iter it;

	for_each_range_cpu(&it, r)
		;
}

/*
 * check-name: loop over CPU ranges of a handle
 * check-command: gcc
 * check-error-start
for-each-cpu-range.c:8:33: error: passing argument 2 of 'range_cpu_iter_start' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
