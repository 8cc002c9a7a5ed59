/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the files of the DMA ranges share
 */
#ifndef _KERNEL_DMA_RANGE_H
#define _KERNEL_DMA_RANGE_H

#include <linux/dma-mapping.h>
#include <linux/minmax.h>
#include <linux/range_dma.h>
#include <linux/sizes.h>

/* How many ranges a driver will see, counted while memory is mapped. */
struct range_tally {
	struct range_dma_cut cut;
	dma_addr_t addr;	/* the interval so far */
	u64 len;
	u64 count;		/* of ranges in those before it */
};

void range_dma_iter_pieces(struct range_dma_iter *it, const struct range_dma *r,
			   u64 offset);
u64 range_dma_cuts_many(const struct range_dma_cut *cut, dma_addr_t addr, u64 len);

static inline void range_dma_cut_set(struct range_dma_cut *cut, u64 max, u64 boundary)
{
	cut->max = max && max < SZ_2G ? max : SZ_2G;
	cut->boundary = boundary;
}

/* The limits of a device: what range_dma_iter_start() cuts ranges to. */
static inline void range_dma_cut_of_dev(struct range_dma_cut *cut, struct device *dev)
{
	range_dma_cut_set(cut, dma_get_max_seg_size(dev), dma_get_seg_boundary(dev));
}

/* How many ranges an interval is cut into. */
static inline u64 range_dma_cuts(const struct range_dma_cut *cut, dma_addr_t addr,
				 u64 len)
{
	if (len <= cut->max &&
	    len - 1 <= cut->boundary - (addr & cut->boundary))
		return 1;
	return range_dma_cuts_many(cut, addr, len);
}

static inline void range_tally_start(struct range_tally *t, struct device *dev)
{
	range_dma_cut_of_dev(&t->cut, dev);
	t->len = 0;
	t->count = 0;
}

/* One more unit: as __range_dma_native_next() puts them together */
static inline void range_tally_add(struct range_tally *t, dma_addr_t addr, u64 len)
{
	if (t->len) {
		if (addr >= t->addr && addr - t->addr == t->len) {
			t->len += len;
			return;
		}
		t->count += range_dma_cuts(&t->cut, t->addr, t->len);
	}
	t->addr = addr;
	t->len = len;
}

static inline unsigned int range_tally_count(const struct range_tally *t)
{
	return min(t->count + range_dma_cuts(&t->cut, t->addr, t->len),
		   RANGE_DMA_UNCOUNTED);
}

#endif /* _KERNEL_DMA_RANGE_H */
