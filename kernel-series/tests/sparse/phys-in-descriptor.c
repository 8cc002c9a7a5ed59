// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

struct desc {
	__le64 addr;
};

static __maybe_unused void f(struct desc *desc, struct range_cpu_iter *it)
{
	desc->addr = cpu_to_le64(range_cpu_addr(it));
}

/*
 * check-name: physical address written into a descriptor
 * check-command: sparse
 * check-error-start
phys-in-descriptor.c:10:22: warning: cast from restricted range_phys_t
 * check-error-end
 */
