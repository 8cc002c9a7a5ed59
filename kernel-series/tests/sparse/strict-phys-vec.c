// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused struct phys_vec f(struct range_dma_iter *it)
{
	return (struct phys_vec){
		.paddr = range_dma_addr(it),
		.len = range_dma_len(it),
	};
}

/*
 * check-name: strict: DMA address in a struct phys_vec
 * check-command: sparse
 * check-error-start
strict-phys-vec.c:8:26: warning: incorrect type in initializer (different base types)
strict-phys-vec.c:8:26:    expected unsigned long long [usertype] paddr
strict-phys-vec.c:8:26:    got restricted range_dma_addr_t [usertype]
 * check-error-end
 */
