// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct range_dma_list *list, struct range_cpu_iter *it)
{
	return range_dma_list_append(list, range_cpu_addr(it), 512, GFP_KERNEL);
}

/*
 * check-name: physical address in a list of DMA ranges
 * check-command: sparse
 */
