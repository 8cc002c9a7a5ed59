// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct range_dma_list *list, struct range_cpu_iter *it)
{
	return range_dma_list_append(list, range_cpu_addr(it), 512, GFP_KERNEL);
}

/*
 * check-name: physical address in a list of DMA ranges
 * check-command: sparse
 * check-error-start
phys-in-dma-list.c:6:58: warning: incorrect type in argument 2 (different base types)
phys-in-dma-list.c:6:58:    expected unsigned long long [atomic] [usertype] addr
phys-in-dma-list.c:6:58:    got restricted range_phys_t
 * check-error-end
 */
