// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void f(void __iomem *reg, struct range_dma_iter *it)
{
	dma_addr_t addr = range_dma_addr(it);

	writel(addr, reg);
	writel(lower_32_bits(addr), reg + 4);
	writel(addr >> 16 >> 16, reg + 8);
	writeq(range_dma_addr(it), reg + 16);
}

/*
 * check-name: DMA addresses in registers
 * check-command: sparse
 */
