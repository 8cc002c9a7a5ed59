/* SPDX-License-Identifier: GPL-2.0 */
/*
 * DMA ranges: what a driver sees of a mapped piece of memory
 *
 * A struct range_dma stands for memory that has been mapped for one device. A
 * driver walks it with a struct range_dma_iter and reads, for each range, a
 * DMA address and a length in bytes.
 *
 * Storage now: a mapped scatterlist and the number of its entries that the
 * mapping filled. Drivers must not look: this changes, the calls do not.
 *
 * Parameter names in this file always mean the same:
 *	@r:	the mapped memory, never written to by an iteration
 *	@it:	a cursor; on a range, or past the last one
 *	@i:	a loop counter of any integer type
 *
 * An iterator keeps no pointer to the &struct range_dma that it was started
 * on, which may be gone: it can be stored, resumed later, and copied by
 * assignment. It is good for as long as the memory stays mapped. A
 * &struct range_dma that a mapping call has filled is not to be copied. One
 * that is all zeroes is empty: nothing is mapped.
 *
 * Nothing here takes locks, sleeps, allocates or writes to the storage.
 */
#ifndef _LINUX_RANGE_DMA_H
#define _LINUX_RANGE_DMA_H

#include <linux/compiler.h>
#include <linux/limits.h>
#include <linux/scatterlist.h>
#include <linux/types.h>

/**
 * struct range_dma - memory mapped for one device
 *
 * Filled by a mapping call, or made from a list that arrives mapped by
 * range_dma_of_sg() and its like.
 */
struct range_dma {
	/* private: */
	struct scatterlist *sgl;
	unsigned int nents;		/* mapped entries, or RANGE_DMA_UNCOUNTED */
	unsigned int orig_nents;	/* entries to unmap; 0: mapped elsewhere */
};

/**
 * struct range_dma_iter - a position in a &struct range_dma
 *
 * One that is all zeroes is on no range.
 */
struct range_dma_iter {
	/* private: */
	struct scatterlist *sg;		/* NULL: on no range */
	unsigned int left;		/* entries from @sg on, or RANGE_DMA_UNCOUNTED */
};

/* private: a list without a count ends before its first entry of DMA length 0 */
#define RANGE_DMA_UNCOUNTED	UINT_MAX

static __always_inline struct scatterlist *
__range_dma_sg(struct scatterlist *sg, unsigned int left)
{
	if (left == RANGE_DMA_UNCOUNTED && sg && !sg_dma_len(sg))
		return NULL;
	return sg;
}

/* public: */

/**
 * range_dma_iter_start() - put an iterator on the first range
 * @it: The iterator; what it held before does not matter.
 * @r: The mapped memory. Evaluated once, and may be a temporary.
 *
 * Use range_dma_iter_valid() to see whether there is a first range.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_iter_start(struct range_dma_iter *it,
						 const struct range_dma *r)
{
	it->left = r->nents;
	it->sg = r->nents ? __range_dma_sg(r->sgl, r->nents) : NULL;
}

/**
 * range_dma_iter_valid() - is the iterator on a range?
 * @it: The iterator.
 *
 * Context: Any context.
 * Return: true on a range, false past the last one or when there is none.
 */
static __always_inline bool range_dma_iter_valid(const struct range_dma_iter *it)
{
	return it->sg;
}

/**
 * range_dma_iter_next() - go to the next range
 * @it: The iterator; it must be on a range.
 *
 * Past the last range, range_dma_iter_valid() is false. The last range is the
 * one that completes the count or the one at the list's end, whichever comes
 * first.
 *
 * Context: Any context. O(1).
 */
static __always_inline void range_dma_iter_next(struct range_dma_iter *it)
{
	if (it->left != RANGE_DMA_UNCOUNTED && !--it->left)
		it->sg = NULL;
	else
		it->sg = __range_dma_sg(sg_next(it->sg), it->left);
}

/**
 * range_dma_iter_is_last() - is this the last range?
 * @it: The iterator; it must be on a range.
 *
 * Unlike sg_is_last(), this knows the count: true also where mapping has
 * merged entries, so that the list goes on behind the last DMA range.
 *
 * Context: Any context. O(1).
 * Return: true if range_dma_iter_next() would leave no range.
 */
static __always_inline bool
range_dma_iter_is_last(const struct range_dma_iter *it)
{
	return it->left == 1 || !__range_dma_sg(sg_next(it->sg), it->left);
}

/**
 * range_dma_addr() - DMA address of the present range
 * @it: The iterator; it must be on a range.
 *
 * Context: Any context.
 * Return: The address for the device, in bytes.
 */
static __always_inline dma_addr_t range_dma_addr(const struct range_dma_iter *it)
{
	return sg_dma_address(it->sg);
}

/**
 * range_dma_len() - length of the present range
 * @it: The iterator; it must be on a range.
 *
 * Context: Any context.
 * Return: The length in bytes, at most what dma_get_max_seg_size() allows.
 */
static __always_inline unsigned int range_dma_len(const struct range_dma_iter *it)
{
	return sg_dma_len(it->sg);
}

/**
 * for_each_range_dma() - visit each range of mapped memory
 * @it: A &struct range_dma_iter pointer, evaluated several times: no side
 *	effects, please.
 * @r: A const &struct range_dma pointer, evaluated exactly once, before the
 *	first round; what it points to is not needed after that.
 * @i: An integer lvalue, signed or unsigned, that counts the rounds from 0.
 *
 * Stops at the count of @r or at the end of its list, whichever comes first.
 * The body may read @it and, to skip ranges, advance it by
 * range_dma_iter_next() while range_dma_iter_is_last() is false; @i does not
 * count those. It may not unmap @r.
 *
 * After the loop has run to its end, @i is the number of rounds and @it is on
 * no range. After break or goto, both are as in the round that was left, and
 * the iteration can be resumed with range_dma_iter_next().
 *
 * Context: Any context. O(n) for the whole loop.
 */
#define for_each_range_dma(it, r, i)					\
	for ((i) = 0, range_dma_iter_start(it, r);			\
	     range_dma_iter_valid(it);					\
	     (i)++, range_dma_iter_next(it))

/**
 * range_dma_init() - make a handle empty
 * @r: The handle. What it held is forgotten, not unmapped.
 *
 * Not needed for memory that is zeroed, nor before a mapping call. Needed
 * where an error path may unmap a handle that nothing has mapped yet.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_init(struct range_dma *r)
{
	*r = (struct range_dma){};
}

/**
 * range_dma_mapped() - is anything mapped here?
 * @r: The handle.
 *
 * Context: Any context.
 * Return: true after a successful mapping call, false after range_dma_init(),
 *	a failed mapping call, or an unmapping call.
 */
static __always_inline bool range_dma_mapped(const struct range_dma *r)
{
	return r->nents;
}

/**
 * range_dma_count() - number of ranges
 * @r: The mapped memory.
 *
 * Context: Any context. O(1), but O(n) for range_dma_of_list().
 * Return: The number of rounds that for_each_range_dma() makes; 0 if empty. For
 *	range_dma_of_sg(), the count it was given, even if the list ends before.
 */
static inline unsigned int range_dma_count(const struct range_dma *r)
{
	struct range_dma_iter it;
	unsigned int i;

	if (r->nents != RANGE_DMA_UNCOUNTED)
		return r->nents;
	for_each_range_dma(&it, r, i)
		;
	return i;
}

/**
 * range_dma_first_addr() - DMA address of the first range
 * @r: The mapped memory; it must not be empty.
 *
 * For hardware that takes a single range, and where there can be only one.
 *
 * Context: Any context.
 * Return: The address for the device, in bytes.
 */
static __always_inline dma_addr_t range_dma_first_addr(const struct range_dma *r)
{
	return sg_dma_address(r->sgl);
}

/**
 * range_dma_first_len() - length of the first range
 * @r: The mapped memory; it must not be empty.
 *
 * Context: Any context.
 * Return: The length in bytes.
 */
static __always_inline unsigned int range_dma_first_len(const struct range_dma *r)
{
	return sg_dma_len(r->sgl);
}

#include <linux/range_dma_sg.h>

#endif /* _LINUX_RANGE_DMA_H */
