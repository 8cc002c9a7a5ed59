// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct range_dma_iter *d, struct range_cpu_iter *c)
{
	*d = *c;
}

/*
 * check-name: CPU iterator copied into a DMA iterator
 * check-command: gcc
 * check-error-start
iter-assign.c:6:14: error: incompatible types when assigning to type 'struct range_dma_iter' from type 'struct range_cpu_iter'
 * check-error-end
 */
