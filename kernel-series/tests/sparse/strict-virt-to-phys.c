// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void f(void __iomem *reg, void *buf)
{
	writel(virt_to_phys(buf), reg);
}

/*
 * check-name: strict: virt_to_phys() written into a register
 * check-command: sparse
 */
