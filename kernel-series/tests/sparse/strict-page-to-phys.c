// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct page *page)
{
	dma_unmap_page(dev, page_to_phys(page), PAGE_SIZE, DMA_TO_DEVICE);
}

/*
 * check-name: strict: page_to_phys() where a DMA address belongs
 * check-command: sparse
 * check-error-start
strict-page-to-phys.c:7:9: warning: incorrect type in argument 2 (different base types)
strict-page-to-phys.c:7:9:    expected unsigned long long [atomic] [usertype] addr
strict-page-to-phys.c:7:9:    got restricted range_phys_t
 * check-error-end
 */
