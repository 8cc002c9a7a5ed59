// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void *f(struct device *dev, dma_addr_t addr)
{
	return devm_memremap(dev, addr, 512, MEMREMAP_WB);
}

/*
 * check-name: DMA address handed to devm_memremap()
 * check-command: sparse
 * check-error-start
dma-devm-memremap.c:7:16: warning: incorrect type in argument 2 (different base types)
dma-devm-memremap.c:7:16:    expected unsigned long long [usertype] offset
dma-devm-memremap.c:7:16:    got restricted dma_address_where_a_physical_one_belongs [usertype]
 * check-error-end
 */
