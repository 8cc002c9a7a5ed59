// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused phys_addr_t f(struct range_dma_iter *it)
{
	return range_phys_raw(range_cpu_addr(it));
}

/*
 * check-name: DMA iterator where a CPU iterator belongs
 * check-command: gcc
 * check-error-start
iter-dma-as-cpu.c:6:46: error: passing argument 1 of 'range_cpu_addr' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
