// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct req {
	dma_addr_t addr;
	dma_addr_t prp[8];
};

static __maybe_unused void *f(struct device *dev, struct req *req, struct range_dma_iter *it)
{
	dma_addr_t *p = req->prp, zero = 0;

	memcpy(&p[1], &req->addr, sizeof(*p));
	memset(req, 0, sizeof(*req));
	*p++ = range_dma_addr(it);
	WRITE_ONCE(*p, READ_ONCE(req->addr));
	swap(req->addr, zero);
	return dma_alloc_coherent(dev, 512, &req->addr, GFP_KERNEL);
}

/*
 * check-name: pointers to DMA addresses
 * check-command: sparse
 */
