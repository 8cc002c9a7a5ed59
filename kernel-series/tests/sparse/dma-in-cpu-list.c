// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct range_cpu_list *list, struct range_dma_iter *it)
{
	return range_cpu_list_append(list, range_dma_addr(it), range_dma_len(it), GFP_KERNEL);
}

/*
 * check-name: DMA address in a list of CPU ranges
 * check-command: sparse
 * check-error-start
dma-in-cpu-list.c:6:16: warning: incorrect type in argument 2 (different base types)
dma-in-cpu-list.c:6:16:    expected unsigned long long [usertype] addr
dma-in-cpu-list.c:6:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
