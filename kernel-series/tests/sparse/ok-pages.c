// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void *f(struct range_cpu *cpu)
{
	struct range_cpu_iter it;
	void *virt = NULL;

	for_each_range_cpu(&it, cpu) {
		phys_addr_t phys = range_phys_raw(range_cpu_addr(&it));

		if (pfn_valid(PHYS_PFN(phys)) && phys_to_page(phys))
			virt = phys_to_virt(range_phys_raw(range_cpu_addr(&it)));
	}
	return virt;
}

/*
 * check-name: pages of a CPU range
 * check-command: sparse
 */
