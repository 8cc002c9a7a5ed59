// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused dma_addr_t f(struct range_cpu_iter *it)
{
	return range_cpu_addr(it);
}

/*
 * check-name: physical address returned as a dma_addr_t
 * check-command: sparse
 * check-error-start
phys-returned.c:6:30: warning: incorrect type in return expression (different base types)
phys-returned.c:6:30:    expected unsigned long long
phys-returned.c:6:30:    got restricted range_phys_t
 * check-error-end
 */
