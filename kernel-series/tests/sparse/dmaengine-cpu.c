// SPDX-License-Identifier: GPL-2.0
#include <linux/dmaengine.h>
#include <linux/range_dma.h>

static __maybe_unused void *f(struct dma_chan *chan, struct range_cpu *r)
{
	return dmaengine_prep_slave_range(chan, r, DMA_MEM_TO_DEV, 0);
}

/*
 * check-name: memory that is not mapped as a slave transfer
 * check-command: gcc
 * check-error-start
dmaengine-cpu.c:7:49: error: passing argument 2 of 'dmaengine_prep_slave_range' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
