// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct req {
	unsigned int dma_len;
};

static __maybe_unused void f(struct req *req, struct range_cpu_iter *it)
{
	req->dma_len = range_cpu_len(it);
}

/*
 * check-name: length of the memory stored where DMA lengths are
 * check-command: sparse
 * check-error-start
cpu-len-stored.c:10:22: warning: incorrect type in assignment (different base types)
cpu-len-stored.c:10:22:    expected unsigned int dma_len
cpu-len-stored.c:10:22:    got restricted range_bytes_t
 * check-error-end
 */
