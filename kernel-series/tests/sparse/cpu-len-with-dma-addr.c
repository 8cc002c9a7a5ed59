// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct device *dev, struct range_dma_iter *d, struct range_cpu_iter *c)
{
	dma_unmap_single(dev, range_dma_addr(d), range_cpu_len(c), DMA_TO_DEVICE);
}

/*
 * check-name: length of the memory with a DMA address
 * check-command: sparse
 * check-error-start
cpu-len-with-dma-addr.c:6:9: warning: incorrect type in argument 3 (different base types)
cpu-len-with-dma-addr.c:6:9:    expected unsigned long [usertype] size
cpu-len-with-dma-addr.c:6:9:    got restricted range_bytes_t
 * check-error-end
 */
