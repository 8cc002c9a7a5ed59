// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void f(void __iomem *reg, struct range_cpu_iter *it)
{
	writeq(range_cpu_addr(it), reg);
}

/*
 * check-name: physical address written into a register of 64 bits
 * check-command: sparse
 */
