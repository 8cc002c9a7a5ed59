// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused bool f(struct range_dma_iter *it, struct range_cpu *cpu)
{
	return range_dma_iter_seek(it, cpu, 4096);
}

/*
 * check-name: DMA iterator put at a place of the memory
 * check-command: gcc
 * check-error-start
iter-seek.c:6:40: error: passing argument 2 of 'range_dma_iter_seek' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
