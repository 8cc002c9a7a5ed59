// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused bool f(struct range_dma_iter *d, struct range_cpu_iter *c)
{
	return range_dma_addr(d) == range_cpu_addr(c);
}

/*
 * check-name: physical address compared with a DMA address
 * check-command: sparse
 * check-error-start
phys-compared.c:6:51: warning: restricted range_phys_t degrades to integer
 * check-error-end
 */
