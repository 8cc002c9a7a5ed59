// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused bool f(struct range_cpu_iter *it)
{
	return range_dma_iter_is_last(it);
}

/*
 * check-name: end of a walk asked of the other side's iterator
 * check-command: gcc
 * check-error-start
iter-is-last.c:6:39: error: passing argument 1 of 'range_dma_iter_is_last' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
