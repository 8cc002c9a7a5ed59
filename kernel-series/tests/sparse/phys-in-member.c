// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct req {
	dma_addr_t addr;
};

static __maybe_unused void f(struct req *req, struct range_cpu_iter *it)
{
	req->addr = range_cpu_addr(it);
}

/*
 * check-name: physical address stored in a DMA address of a struct
 * check-command: sparse
 * check-error-start
phys-in-member.c:10:19: warning: incorrect type in assignment (different base types)
phys-in-member.c:10:19:    expected unsigned long long [atomic] [usertype] addr
phys-in-member.c:10:19:    got restricted range_phys_t
 * check-error-end
 */
