// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct range_cpu_iter *it)
{
	dma_addr_t addr = range_cpu_addr(it);

	return addr;
}

/*
 * check-name: physical address stored in a dma_addr_t
 * check-command: sparse
 * check-error-start
phys-in-dma-addr.c:6:41: warning: incorrect type in initializer (different base types)
phys-in-dma-addr.c:6:41:    expected unsigned long long [atomic] [usertype] addr
phys-in-dma-addr.c:6:41:    got restricted range_phys_t
 * check-error-end
 */
