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
 * check-error-start
strict-virt-to-phys.c:8:16: warning: incorrect type in argument 1 (different base types)
strict-virt-to-phys.c:8:16:    expected unsigned int val
strict-virt-to-phys.c:8:16:    got restricted range_phys_t
 * check-error-end
 */
