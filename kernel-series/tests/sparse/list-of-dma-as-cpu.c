// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused u64 f(struct range_dma_list *list)
{
	struct range_cpu cpu = range_cpu_of_list(list, NULL);

	return range_cpu_bytes(&cpu);
}

/*
 * check-name: list of DMA ranges as a list of CPU ranges
 * check-command: gcc
 * check-error-start
list-of-dma-as-cpu.c:6:50: error: passing argument 1 of 'range_cpu_of_list' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
