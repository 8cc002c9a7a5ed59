// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
#include <linux/range_dma.h>

static __maybe_unused __le64 f(struct scatterlist *sg)
{
	return range_dma_le64(sg_phys(sg));
}

/*
 * check-name: strict: sg_phys() where a DMA address belongs
 * check-command: sparse
 * check-error-start
strict-sg-phys.c:7:16: warning: incorrect type in argument 1 (different base types)
strict-sg-phys.c:7:16:    expected restricted range_dma_addr_t [usertype] addr
strict-sg-phys.c:7:16:    got restricted range_phys_t
 * check-error-end
 */
