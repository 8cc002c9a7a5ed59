/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A run: memory of several places, one interval of DMA addresses behind an IOMMU
 *
 * range_run_alloc(), then range_run_add() for one place after the other, then
 * range_run_commit(). Every place but the first starts at a multiple of the
 * IOMMU's granule, and every one but the last ends at one. Memory that is
 * adjacent is linked in one go if that may be: the IOMMU can use large pages.
 */
#ifndef _KERNEL_DMA_RANGE_RUN_H
#define _KERNEL_DMA_RANGE_RUN_H

#include <linux/dma-mapping.h>

struct range_run {
	struct dma_iova_state state;
	struct device *dev;
	enum dma_data_direction dir;
	unsigned long attrs;
	size_t max;		/* bytes to link in one go */
	size_t linked;		/* bytes that the IOMMU knows */
	phys_addr_t phys;	/* behind them: adjacent memory, */
	size_t pending;		/* so many bytes of it */
};

/*
 * @phys is where the run starts, of which only the offset in the granule matters,
 * @len the bytes in it, @max the most to link in one go. False if there is no such
 * IOVA space.
 */
static inline bool range_run_alloc(struct range_run *run, struct device *dev,
				   phys_addr_t phys, size_t len, size_t max,
				   enum dma_data_direction dir,
				   unsigned long attrs)
{
	run->dev = dev;
	run->dir = dir;
	run->attrs = attrs;
	run->max = max;
	run->linked = 0;
	run->pending = 0;
	return dma_iova_try_alloc(dev, &run->state, phys, len);
}

static inline int range_run_link(struct range_run *run)
{
	int ret;

	if (!run->pending)
		return 0;
	ret = dma_iova_link(run->dev, &run->state, run->phys, run->linked,
			    run->pending, run->dir, run->attrs);
	if (!ret)
		run->linked += run->pending;
	return ret;
}

/* 0, or what dma_iova_link() returns: then range_run_destroy() is next. */
static inline int range_run_add(struct range_run *run, phys_addr_t phys,
				size_t len)
{
	int ret;

	if (run->pending && run->phys + run->pending == phys &&
	    len <= run->max - run->pending) {
		run->pending += len;
		return 0;
	}
	ret = range_run_link(run);
	run->phys = phys;
	run->pending = len;
	return ret;
}

/* 0, or an error: then range_run_destroy() is next. */
static inline int range_run_commit(struct range_run *run)
{
	int ret = range_run_link(run);

	if (ret)
		return ret;
	return dma_iova_sync(run->dev, &run->state, 0, run->linked);
}

/* Gives back a run that the device has not seen. */
static inline void range_run_destroy(struct range_run *run)
{
	dma_iova_destroy(run->dev, &run->state, run->linked, run->dir,
			 run->attrs | DMA_ATTR_SKIP_CPU_SYNC);
}

#endif /* _KERNEL_DMA_RANGE_RUN_H */
