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
 */
