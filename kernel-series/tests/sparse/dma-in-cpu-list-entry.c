// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct range_cpu_list *list, dma_addr_t addr)
{
	return range_cpu_list_append_entry(list, addr, 512, GFP_KERNEL);
}

/*
 * check-name: DMA address in a list of CPU ranges, as an entry of its own
 * check-command: sparse
 */
