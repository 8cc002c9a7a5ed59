/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Scatterlists out of ranges, for interfaces that still want a scatterlist
 *
 * Two ways across the border, by what is on this side of it:
 *
 *	memory		range_cpu_to_sgtable() describes it by an ordinary
 *			table, not mapped: the caller maps, unmaps and frees
 *			it like any other
 *	mapped memory	range_dma_to_sgtable() copies what the device sees into
 *			a table. It is const, because the mapping belongs to
 *			the &struct range_dma: that one is synced and unmapped,
 *			and the table is only read and freed
 *
 * The other direction is range_cpu_of_sgtable() and range_dma_of_sgtable(),
 * which need no memory.
 *
 * Parameter names in this file always mean the same:
 *	@cpu:	described memory
 *	@r:	a handle on mapped memory
 *	@sgt:	a table
 *	@gfp:	for the allocation of the table
 */
#ifndef _LINUX_RANGE_SGTABLE_H
#define _LINUX_RANGE_SGTABLE_H

#include <linux/err.h>
#include <linux/errno.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>
#include <linux/types.h>

int __must_check range_cpu_to_sgtable(const struct range_cpu *cpu,
				      struct sg_table *sgt,
				      unsigned int max_segment, gfp_t gfp);

#ifdef CONFIG_HAS_DMA
const struct sg_table * __must_check
range_dma_to_sgtable(const struct range_dma *r, gfp_t gfp);
void range_dma_free_sgtable(const struct sg_table *sgt);
#else
static inline const struct sg_table * __must_check
range_dma_to_sgtable(const struct range_dma *r, gfp_t gfp)
{
	return ERR_PTR(-EOPNOTSUPP);
}

static inline void range_dma_free_sgtable(const struct sg_table *sgt)
{
}
#endif /* CONFIG_HAS_DMA */

#endif /* _LINUX_RANGE_SGTABLE_H */
