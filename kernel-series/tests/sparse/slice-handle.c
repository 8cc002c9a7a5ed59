// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused u64 f(struct range_dma *r)
{
	struct range_cpu part = range_cpu_slice(r, 0, 512);

	return range_cpu_bytes(&part);
}

/*
 * check-name: part of a handle, as if it were memory
 * check-command: gcc
 * check-error-start
slice-handle.c:6:49: error: passing argument 1 of 'range_cpu_slice' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
