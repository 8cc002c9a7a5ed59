// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct range_dma *r, struct range_dma_iter *it)
{
	dma_addr_t addr = range_dma_addr(it);

	pr_info("%pad %pad %pad %#llx\n", &addr, range_dma_addr_pad(it),
		range_dma_first_addr_pad(r), (unsigned long long)addr);
}

/*
 * check-name: DMA addresses in messages
 * check-command: sparse
 */
