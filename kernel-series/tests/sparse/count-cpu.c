// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused unsigned int f(struct range_cpu *r)
{
	return range_dma_count(r);
}

/*
 * check-name: DMA ranges counted in memory that is not mapped
 * check-command: gcc
 * check-error-start
count-cpu.c:6:32: error: passing argument 1 of 'range_dma_count' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
