// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused u64 f(struct range_dma_iter *it)
{
	return range_bytes_raw(range_cpu_len(it));
}

/*
 * check-name: length of the memory, of a DMA iterator
 * check-command: gcc
 * check-error-start
len-of-dma-iter.c:6:46: error: passing argument 1 of 'range_cpu_len' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
