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
 * range_dma_sgl() is the latter for who wants the list only, and for as long as
 * the memory is mapped: it is freed then. A list that is there already is given
 * as it is.
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
#include <linux/range_dma.h>
#include <linux/scatterlist.h>
#include <linux/types.h>

#ifdef CONFIG_PHYR
#include <linux/range_cpu.h>

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
#endif /* CONFIG_PHYR */

/* private: */
#ifdef CONFIG_PHYR_DMA
struct scatterlist * __must_check
__range_dma_native_sgl(const struct range_dma *r, unsigned int *nents, gfp_t gfp);
#else
static inline struct scatterlist * __must_check
__range_dma_native_sgl(const struct range_dma *r, unsigned int *nents, gfp_t gfp)
{
	return ERR_PTR(-EOPNOTSUPP);
}
#endif

/* public: */

/**
 * range_dma_sgl() - mapped memory as a mapped scatterlist
 * @r: The handle, or what range_dma_of_sg() and its like made.
 * @nents: Set to the number of DMA ranges in the list.
 * @gfp: How to allocate the list, where there is none.
 *
 * For an interface that reads the DMA side of a list, and goes on reading it after
 * the call. Nobody may unmap or sync the list: the mapping belongs to @r. A list
 * that is made here is made once, for whoever asks, and lives until @r is
 * unmapped.
 *
 * Context: Any context that @gfp allows. May run at the same time as other readers
 *	of @r.
 * Return: The list, NULL if nothing is mapped, or an ERR_PTR() as listed at
 *	range_dma_to_sgtable().
 */
static inline struct scatterlist * __must_check
range_dma_sgl(const struct range_dma *r, unsigned int *nents, gfp_t gfp)
{
	if (__range_dma_is_native(r))
		return __range_dma_native_sgl(r, nents, gfp);
	*nents = range_dma_count(r);
	return r->sgl;
}

#endif /* _LINUX_RANGE_SGTABLE_H */
