// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(dma_addr_t *addr, struct range_cpu_list_iter *it)
{
	*addr = range_cpu_list_iter_addr(it);
}

/*
 * check-name: physical address of a packed list stored in a dma_addr_t
 * check-command: sparse
 * check-error-start
phys-of-list.c:6:15: warning: incorrect type in assignment (different base types)
phys-of-list.c:6:15:    expected unsigned long long [atomic] [usertype]
phys-of-list.c:6:15:    got restricted range_phys_t
 * check-error-end
 */
