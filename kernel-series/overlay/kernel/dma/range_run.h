/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A run: memory of several places, one interval of DMA addresses behind an IOMMU
 *
 * dma_iova_try_alloc(), then range_run_add() for one place after the other, then
 * range_run_commit(). Every place but the first starts at a multiple of the
 * IOMMU's granule, and every one but the last ends at one. Memory that is
 * adjacent is linked in one go if that may be: the IOMMU can use large pages.
 *
 * Who links decides how: the calls are inlined together with the function that
 * does it, which has the arguments and the result of range_run_link_iova().
 */
#ifndef _KERNEL_DMA_RANGE_RUN_H
#define _KERNEL_DMA_RANGE_RUN_H

#include <linux/dma-mapping.h>

struct range_run {
	struct device *dev;
	struct dma_iova_state *state;
	enum dma_data_direction dir;
	unsigned long attrs;
	size_t max;		/* bytes to link in one go */
	size_t linked;		/* bytes that the IOMMU knows */
	phys_addr_t phys;	/* behind them: adjacent memory, */
	size_t pending;		/* so many bytes of it */
};

typedef int range_run_link_t(struct range_run *run, phys_addr_t phys,
			     size_t offset, size_t len);

/* Memory that may have to be bounced, or to be written back out of caches. */
static inline int range_run_link_iova(struct range_run *run, phys_addr_t phys,
				      size_t offset, size_t len)
{
	return dma_iova_link(run->dev, run->state, phys, offset, len, run->dir,
			     run->attrs);
}

static __always_inline int __range_run_link(struct range_run *run,
					    range_run_link_t *link)
{
	int ret;

	if (!run->pending)
		return 0;
	ret = link(run, run->phys, run->linked, run->pending);
	if (!ret)
		run->linked += run->pending;
	return ret;
}

/* 0, or what @link returns: then range_run_destroy() is next. */
static __always_inline int range_run_add(struct range_run *run,
					 phys_addr_t phys, size_t len,
					 range_run_link_t *link)
{
	int ret;

	if (run->phys + run->pending == phys && run->pending &&
	    len <= run->max - run->pending) {
		run->pending += len;
		return 0;
	}
	ret = __range_run_link(run, link);
	run->phys = phys;
	run->pending = len;
	return ret;
}

/* 0, or an error: then range_run_destroy() is next. */
static __always_inline int range_run_commit(struct range_run *run,
					    range_run_link_t *link)
{
	int ret = __range_run_link(run, link);

	if (ret)
		return ret;
	return dma_iova_sync(run->dev, run->state, 0, run->linked);
}

/* Gives back a run that the device has not seen, and its IOVA space. */
static inline void range_run_destroy(struct range_run *run)
{
	dma_iova_destroy(run->dev, run->state, run->linked, run->dir,
			 run->attrs | DMA_ATTR_SKIP_CPU_SYNC);
}

#endif /* _KERNEL_DMA_RANGE_RUN_H */
