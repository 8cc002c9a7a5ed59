// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct range_cpu_list *list, struct range_dma_iter *it)
{
	return range_cpu_list_append(list, range_dma_addr(it), range_dma_len(it), GFP_KERNEL);
}

/*
 * check-name: DMA address in a list of CPU ranges
 * check-command: sparse
 */
