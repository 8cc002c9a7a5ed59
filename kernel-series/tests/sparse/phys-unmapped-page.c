// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_cpu_iter *it)
{
	dma_unmap_page(dev, range_cpu_addr(it), 512, DMA_TO_DEVICE);
}

/*
 * check-name: physical address handed to dma_unmap_page()
 * check-command: sparse
 * check-error-start
phys-unmapped-page.c:6:9: warning: incorrect type in argument 2 (different base types)
phys-unmapped-page.c:6:9:    expected unsigned long long [atomic] [usertype] addr
phys-unmapped-page.c:6:9:    got restricted range_phys_t
 * check-error-end
 */
