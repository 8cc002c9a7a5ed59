// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct desc {
	__be32 lo;
};

static __maybe_unused void f(struct desc *desc, struct range_cpu_iter *it)
{
	desc->lo = cpu_to_be32(lower_32_bits(range_cpu_addr(it)));
}

/*
 * check-name: half of a physical address written into a descriptor
 * check-command: sparse
 * check-error-start
phys-in-descriptor-half.c:10:20: warning: restricted range_phys_t degrades to integer
 * check-error-end
 */
