// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused size_t f(struct range_dma *r, void *buf)
{
	return range_cpu_copy_from(r, 0, buf, 512);
}

/*
 * check-name: bytes copied out of a handle
 * check-command: gcc
 * check-error-start
copy-from-handle.c:6:36: error: passing argument 1 of 'range_cpu_copy_from' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
