// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct range_cpu_list *list)
{
	struct range_dma_list_iter it;

	range_dma_list_iter_start(&it, list);
}

/*
 * check-name: list of CPU ranges walked as DMA ranges
 * check-command: gcc
 * check-error-start
list-iter.c:8:40: error: passing argument 2 of 'range_dma_list_iter_start' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
