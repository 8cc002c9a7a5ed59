// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused u64 f(struct range_dma_iter *it, u64 from, unsigned long boundary)
{
	dma_addr_t addr = range_dma_addr(it), end = addr + range_dma_len(it);
	u64 hw = addr;

	if (!addr || addr & 3 || addr > from || (addr ^ end) & ~boundary)
		addr = ALIGN(addr, 4);
	addr += from;
	hw |= addr ? end : 0;
	return min(hw, (u64)addr) + offset_in_page(addr) + max(addr, end);
}

/*
 * check-name: arithmetic with DMA addresses
 * check-command: sparse
 */
