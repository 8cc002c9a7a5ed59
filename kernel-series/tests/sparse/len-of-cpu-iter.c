// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused u32 f(struct range_cpu_iter *it)
{
	return range_dma_len(it);
}

/*
 * check-name: length for the device, of a CPU iterator
 * check-command: gcc
 * check-error-start
len-of-cpu-iter.c:6:30: error: passing argument 1 of 'range_dma_len' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
