// SPDX-License-Identifier: GPL-2.0
#include <linux/io.h>
#include <linux/range_dma.h>

static __maybe_unused void *f(unsigned long a, u64 b, resource_size_t c, struct phys_vec *vec)
{
	if (PHYS_PFN(a) == PHYS_PFN(b) && PHYS_PFN(4096) && __phys_to_pfn(__pa(&c)))
		return memremap(c, 512, MEMREMAP_WB);
	return phys_to_virt(a) ?: phys_to_virt(b) ?: phys_to_virt(c) ?: __va(a) ?:
	       phys_to_virt(vec->paddr) ?: phys_to_page(vec->paddr) ?: phys_to_virt(virt_to_phys(vec));
}

/*
 * check-name: what physical addresses are kept in elsewhere
 * check-command: sparse
 */
