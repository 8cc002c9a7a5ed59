// SPDX-License-Identifier: GPL-2.0
#include <linux/range_dma.h>

static __maybe_unused void f(struct range_dma *r)
{
	struct range_cpu_page_iter p;

	for_each_range_cpu_page(&p, r)
		;
}

/*
 * check-name: loop over the pages of a handle
 * check-command: gcc
 * check-error-start
for-each-page.c:8:37: error: passing argument 2 of 'range_cpu_page_iter_start' from incompatible pointer type [-Werror=incompatible-pointer-types]
 * check-error-end
 */
