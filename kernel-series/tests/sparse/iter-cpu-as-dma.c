// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct range_cpu_iter *it)
{
	return range_dma_addr(it);
}

/*
 * check-name: CPU iterator where a DMA iterator belongs
 * check-command: gcc
 * check-error-start
iter-cpu-as-dma.c:6:31: error: passing argument 1 of 'range_dma_addr' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
