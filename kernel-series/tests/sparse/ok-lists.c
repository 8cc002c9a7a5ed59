// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct range_cpu_list *c, struct range_dma_list *d, struct page *page,
			    struct range_dma_iter *it)
{
	struct range_dma_list_iter di;
	struct range_cpu_list_iter ci;
	dma_addr_t addr;

	range_cpu_list_iter_start(&ci, c);
	range_dma_list_iter_start(&di, d);
	addr = range_dma_list_iter_addr(&di);
	return range_cpu_list_append(c, page_to_phys(page), PAGE_SIZE, GFP_KERNEL) ?:
	       range_cpu_list_append(c, range_phys_raw(range_cpu_list_iter_addr(&ci)), 512, GFP_KERNEL) ?:
	       range_dma_list_append(d, range_dma_addr(it), range_dma_len(it), GFP_KERNEL) ?:
	       range_dma_list_append_entry(d, addr, 512, GFP_KERNEL);
}

/*
 * check-name: packed lists of both sides
 * check-command: sparse
 */
