// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct desc {
	__le32 len;
};

static __maybe_unused void f(struct desc *desc, struct range_cpu_iter *it)
{
	desc->len = cpu_to_le32(range_cpu_len(it));
}

/*
 * check-name: length of the memory written into a descriptor
 * check-command: sparse
 * check-error-start
cpu-len-in-descriptor.c:10:21: warning: cast from restricted range_bytes_t
 * check-error-end
 */
