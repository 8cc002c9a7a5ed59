// SPDX-License-Identifier: GPL-2.0
#define RANGE_DMA_STRICT
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
		range_dma_addr_t addr = range_dma_addr(&it);

		desc[i].addr = range_dma_le64(addr);
		desc[i].len = cpu_to_le32(range_dma_len(&it));
		desc[i].hi = cpu_to_be32(range_dma_upper_32(range_dma_add(addr, 16)));
		desc[i].lo = range_dma_be32(addr);
		pr_debug("%pad\n", range_dma_addr_pad(&it));
	}
	return i;
}

/*
 * check-name: strict: a loop that fills descriptors
 * check-command: sparse
 */
