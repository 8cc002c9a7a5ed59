// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct desc {
	__le64 addr;
	__le32 len;
	__be32 hi, lo;
};

static __maybe_unused unsigned int f(struct desc *desc, struct range_dma *r)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, r, i) {
		dma_addr_t addr = range_dma_addr(&it);

		desc[i].addr = cpu_to_le64(range_dma_addr(&it));
		desc[i].len = cpu_to_le32(range_dma_len(&it));
		desc[i].hi = cpu_to_be32(upper_32_bits(addr));
		desc[i].lo = cpu_to_be32((u32)addr);
	}
	return i;
}

/*
 * check-name: a loop that fills descriptors
 * check-command: sparse
 */
