// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused __le64 f(struct range_dma_iter *it)
{
	return cpu_to_le64(range_dma_addr(it));
}

/*
 * check-name: strict: DMA address written without naming the format
 * check-command: sparse
 * check-error-start
strict-descriptor.c:7:16: warning: cast from restricted range_dma_addr_t
 * check-error-end
 */
