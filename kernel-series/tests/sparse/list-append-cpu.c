// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused int f(struct range_dma_list *list, struct page *page)
{
	return range_cpu_list_append(list, page_to_phys(page), PAGE_SIZE, GFP_KERNEL);
}

/*
 * check-name: CPU range put in a list of DMA ranges
 * check-command: gcc
 * check-error-start
list-append-cpu.c:6:38: error: passing argument 1 of 'range_cpu_list_append' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
