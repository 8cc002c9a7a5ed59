// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void f(void __iomem *reg, struct range_cpu_iter *it)
{
	writel(range_cpu_addr(it), reg);
}

/*
 * check-name: physical address written into a register
 * check-command: sparse
 * check-error-start
phys-in-register.c:7:30: warning: incorrect type in argument 1 (different base types)
phys-in-register.c:7:30:    expected unsigned int val
phys-in-register.c:7:30:    got restricted range_phys_t
 * check-error-end
 */
