// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct req {
	dma_addr_t addr[4];
};

static __maybe_unused void *f(const struct req *req, int i)
{
	return phys_to_virt(req->addr[i]);
}

/*
 * check-name: DMA address in a struct handed to phys_to_virt()
 * check-command: sparse
 * check-error-start
dma-member-to-virt.c:10:16: warning: incorrect type in argument 1 (different base types)
dma-member-to-virt.c:10:16:    expected unsigned long long [usertype] address
dma-member-to-virt.c:10:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
