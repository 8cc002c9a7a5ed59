// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct scatterlist *sg, struct range_cpu_iter *it)
{
	range_dma_set_sg(sg, range_cpu_addr(it), 512);
}

/*
 * check-name: physical address as the DMA address of a scatterlist
 * check-command: sparse
 * check-error-start
phys-in-scatterlist.c:6:44: warning: incorrect type in argument 2 (different base types)
phys-in-scatterlist.c:6:44:    expected unsigned long long [atomic] [usertype] addr
phys-in-scatterlist.c:6:44:    got restricted range_phys_t
 * check-error-end
 */
