/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The machine of bench core, included before everything else: that of the
 * tests' shim.h, but with 1 TiB of memory and as fast as a real one.
 *
 * A struct page pointer is a number, as it is with a vmemmap, and nothing is
 * there to be read.
 */
#ifndef BENCH_MACHINE_H
#define BENCH_MACHINE_H

#define page_to_pfn				shim_page_to_pfn
#define pfn_to_page				shim_pfn_to_page
#define pfn_valid				shim_pfn_valid
#define zone_device_pages_have_same_pgmap	shim_same_pgmap
#include "shim.h"
#undef page_to_pfn
#undef pfn_to_page
#undef pfn_valid
#undef zone_device_pages_have_same_pgmap
#undef CONFIG_BLOCK

#define BENCH_MACHINE_SHIFT	40	/* 1 TiB */
#define BENCH_VMEMMAP		0xffffea0000000000UL
#define BENCH_PAGE_STRUCT	6	/* log2 of the kernel's sizeof(struct page) */

static inline unsigned long page_to_pfn(const struct page *page)
{
	return ((unsigned long)page - BENCH_VMEMMAP) >> BENCH_PAGE_STRUCT;
}

static inline struct page *pfn_to_page(unsigned long pfn)
{
	return (struct page *)(BENCH_VMEMMAP + (pfn << BENCH_PAGE_STRUCT));
}

static inline bool pfn_valid(unsigned long pfn)
{
	return !(pfn >> (BENCH_MACHINE_SHIFT - PAGE_SHIFT));
}

/* No device memory here */
static inline bool zone_device_pages_have_same_pgmap(const struct page *a,
						     const struct page *b)
{
	return true;
}

#endif
