// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_dma_iter *it)
{
	dma_addr_t addr = range_dma_addr(it);

	return phys_to_virt(addr);
}

/*
 * check-name: DMA address in a variable handed to phys_to_virt()
 * check-command: sparse
 * check-error-start
dma-variable-to-virt.c:8:16: warning: incorrect type in argument 1 (different base types)
dma-variable-to-virt.c:8:16:    expected unsigned long long [usertype] address
dma-variable-to-virt.c:8:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
