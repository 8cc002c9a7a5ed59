/* SPDX-License-Identifier: GPL-2.0 */
/*
 * DMA ranges: what a driver sees of a mapped piece of memory
 *
 * A struct range_dma stands for memory that has been mapped for one device. A
 * driver walks it with a struct range_dma_iter and reads, for each range, a
 * DMA address and a length in bytes.
 *
 * Storage: a mapped scatterlist and the number of its entries that the mapping
 * filled, or, with CONFIG_PHYR, the least that dma_map_range() has to remember
 * beside the memory itself. Drivers must not look: this changes, the calls do
 * not.
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
 * An iteration takes no locks, does not sleep or allocate, and never writes to
 * the storage.
 */
#ifndef _LINUX_RANGE_DMA_H
#define _LINUX_RANGE_DMA_H

#include <linux/compiler.h>
#include <linux/limits.h>
#include <linux/math.h>
#include <linux/range_types.h>
#include <linux/scatterlist.h>
#include <linux/types.h>

#ifdef CONFIG_PHYR
#include <linux/phyr_list.h>
#include <linux/range_cpu.h>
#endif

struct device;

/* private: how a mapping is remembered */
enum range_dma_kind {
	RANGE_DMA_SG,		/* in a scatterlist, or empty */
	RANGE_DMA_FOLLOWS,	/* each address follows from the memory's own */
	RANGE_DMA_BUS,		/* the same, for memory of a PCI peer */
	RANGE_DMA_ONE,		/* one interval of DMA addresses */
	RANGE_DMA_LIST,		/* a packed list of what was mapped in one go */
};

#define RANGE_DMA_SWIOTLB	0x1	/* see DMA_IOVA_USE_SWIOTLB */
#define RANGE_DMA_P2P		0x2	/* some of the memory belongs to a PCI peer */
#define RANGE_DMA_CUT		0x4	/* some range was too large to map in one go */
#define RANGE_DMA_RUN		0x8	/* all of the memory is in one IOVA allocation */

/* public: */

/**
 * struct range_dma - memory mapped for one device
 *
 * Filled by a mapping call, or made from a list that arrives mapped by
 * range_dma_of_sg() and its like.
 */
struct range_dma {
	/* private: */
	struct scatterlist *sgl;
	unsigned int nents;		/* ranges, or RANGE_DMA_UNCOUNTED */
	unsigned int orig_nents;	/* entries to unmap; 0: mapped elsewhere */
#ifdef CONFIG_PHYR
	u8 kind;
	u8 flags;
	unsigned int attrs;		/* those that unmapping needs again */
	struct device *dev;
	struct range_cpu cpu;
	u64 bytes;
	dma_addr_t addr;		/* of the first byte; distance for RANGE_DMA_BUS */
	struct range_dma_list *list;
	size_t max;			/* bytes mapped in one go */
	struct sg_table *table;		/* for who wants a scatterlist, or of a dma-buf */
#endif
};

#ifdef CONFIG_PHYR
/* private: limits of ranges, with values for none */
struct range_dma_cut {
	u64 max;
	u64 boundary;
};

/* private: where the stored pieces behind the present range are */
struct range_dma_pos {
	dma_addr_t addr;	/* the bytes that follow the present range: */
	u64 len;		/* so many are known to be adjacent */
	u64 left;		/* bytes in pieces that were not read yet */
	struct range_dma_cut cut;
	dma_addr_t offset;	/* RANGE_DMA_BUS */
	struct device *dev;
	unsigned int sg_left;
	u8 kind;
	bool split;		/* leave stored pieces apart */
	union {
		struct scatterlist *sg;
		struct range_cpu_iter cpu;
		struct range_dma_list_iter list;
	};
};

/* public: */
#endif /* CONFIG_PHYR */

/**
 * struct range_dma_iter - a position in a &struct range_dma
 *
 * One that is all zeroes is on no range.
 *
 * It has all that it needs to go on without the &struct range_dma, which makes it
 * 224 bytes on 64-bit machines with CONFIG_PHYR, and 16 without. That is accepted
 * where a driver stores one: there is one for a channel or a transfer in flight,
 * which has pages of memory in flight. Not meant to be stored for each range.
 */
struct range_dma_iter {
	/* private: */
	struct scatterlist *sg;		/* NULL: on no range, or not in a list */
	unsigned int left;		/* entries from @sg on, or RANGE_DMA_UNCOUNTED */
#ifdef CONFIG_PHYR
	u64 len;			/* @sg is NULL: the range; 0: on no range */
	dma_addr_t addr;
	struct range_dma_pos pos;
#endif
};

/* private: a list without a count ends before its first entry of DMA length 0 */
#define RANGE_DMA_UNCOUNTED	UINT_MAX

#if defined(CONFIG_PHYR) && defined(CONFIG_HAS_DMA)
void __range_dma_native_start(struct range_dma_iter *it, const struct range_dma *r);
void __range_dma_native_next(struct range_dma_iter *it);
void __range_dma_native_first(const struct range_dma *r, dma_addr_t *addr,
			      unsigned int *len);

static __always_inline bool __range_dma_is_native(const struct range_dma *r)
{
	return r->kind != RANGE_DMA_SG;
}

/*
 * With CONFIG_INIT_STACK_ALL_ZERO gcc clears an iterator of which a loop over a
 * scatterlist uses two fields, in registers, and sees that nobody reads the rest only
 * if all of it is written once more.
 */
static __always_inline void __range_dma_iter_forget(struct range_dma_iter *it,
						    const struct range_dma *r)
{
	if (__builtin_constant_p(r->kind))
		*it = (struct range_dma_iter){ };
}

static __always_inline void __range_dma_iter_clear(struct range_dma_iter *it)
{
	it->len = 0;
}

static __always_inline u64 __range_dma_iter_len(const struct range_dma_iter *it)
{
	return it->len;
}

static __always_inline dma_addr_t
__range_dma_iter_addr(const struct range_dma_iter *it)
{
	return it->addr;
}

static __always_inline bool
__range_dma_iter_is_last(const struct range_dma_iter *it)
{
	return !it->pos.len && !it->pos.left;
}
#else /* one kind only */
static inline void __range_dma_native_start(struct range_dma_iter *it,
					    const struct range_dma *r)
{
}

static inline void __range_dma_native_next(struct range_dma_iter *it)
{
}

static inline void __range_dma_native_first(const struct range_dma *r,
					    dma_addr_t *addr, unsigned int *len)
{
	*addr = 0;
	*len = 0;
}

static __always_inline bool __range_dma_is_native(const struct range_dma *r)
{
	return false;
}

static __always_inline void __range_dma_iter_forget(struct range_dma_iter *it,
						    const struct range_dma *r)
{
}

static __always_inline void __range_dma_iter_clear(struct range_dma_iter *it)
{
}

static __always_inline unsigned int
__range_dma_iter_len(const struct range_dma_iter *it)
{
	return 0;
}

static __always_inline dma_addr_t
__range_dma_iter_addr(const struct range_dma_iter *it)
{
	return sg_dma_address(it->sg);
}

static __always_inline bool
__range_dma_iter_is_last(const struct range_dma_iter *it)
{
	return true;
}
#endif /* CONFIG_PHYR && CONFIG_HAS_DMA */

/*
 * The length is asked for as late as it can be, by whoever wants to know whether
 * there is a range: an iterator may start on a list that nobody looks at.
 */
static __always_inline struct scatterlist *
__range_dma_sg(struct scatterlist *sg, unsigned int left)
{
	if (left == RANGE_DMA_UNCOUNTED && sg && !sg_dma_len(sg))
		return NULL;
	return sg;
}

static __always_inline bool __range_dma_iter_set(struct range_dma_iter *it,
						 const struct range_dma *r)
{
	if (__range_dma_is_native(r)) {
		__range_dma_native_start(it, r);
		return true;
	}
	it->left = r->nents;
	it->sg = r->nents ? r->sgl : NULL;
	__range_dma_iter_clear(it);
	return false;
}

/*
 * A loop asks once which kind of storage it has. Where the compiler knows the
 * answer, as for range_dma_of_sg(), nothing of the other kind is left. The iterator is on
 * the stack: one that a driver has stored costs more so than by __range_dma_iter_set().
 */
static __always_inline bool __range_dma_iter_start(struct range_dma_iter *it,
						   const struct range_dma *r)
{
	__range_dma_iter_forget(it, r);
	return __range_dma_iter_set(it, r);
}

static __always_inline bool
__range_dma_iter_valid(const struct range_dma_iter *it, bool native)
{
	if (native)
		return __range_dma_iter_len(it);
	return __range_dma_sg(it->sg, it->left);
}

static __always_inline void __range_dma_iter_next(struct range_dma_iter *it,
						  bool native)
{
	if (native)
		__range_dma_native_next(it);
	else if (it->left != RANGE_DMA_UNCOUNTED && !--it->left)
		it->sg = NULL;
	else
		it->sg = sg_next(it->sg);
}

/* public: */

/**
 * range_dma_iter_start() - put an iterator on the first range
 * @it: The iterator; what it held before does not matter.
 * @r: The mapped memory. Evaluated once, and may be a temporary.
 *
 * Use range_dma_iter_valid() to see whether there is a first range. Ranges
 * keep to what the device takes: dma_get_max_seg_size() and
 * dma_get_seg_boundary() are read here, and not again; but memory that
 * dma_map_range() has counted as one range is one, by the limits of then.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_iter_start(struct range_dma_iter *it,
						 const struct range_dma *r)
{
	__range_dma_iter_set(it, r);
}

/**
 * range_dma_iter_begin() - an iterator that is on the first range
 * @r: The mapped memory. Evaluated once, and may be a temporary.
 *
 * range_dma_iter_start() for where an iterator is declared:
 * struct range_dma_iter it = range_dma_iter_begin(r);
 *
 * Context: Any context.
 * Return: The iterator.
 */
static __always_inline struct range_dma_iter
range_dma_iter_begin(const struct range_dma *r)
{
	struct range_dma_iter it;

	__range_dma_iter_start(&it, r);
	return it;
}

/**
 * range_dma_iter_clear() - put an iterator on no range
 * @it: The iterator; what it held before does not matter.
 *
 * For an iterator that is stored between calls and has nothing to do. Memory that
 * is zeroed needs no call.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_iter_clear(struct range_dma_iter *it)
{
	it->sg = NULL;
	it->left = 0;
	__range_dma_iter_clear(it);
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
	return __range_dma_sg(it->sg, it->left) || __range_dma_iter_len(it);
}

/**
 * range_dma_iter_next() - go to the next range
 * @it: The iterator; it must be on a range.
 *
 * Past the last range, range_dma_iter_valid() is false. The last range is the
 * one that completes the count or the one at the list's end, whichever comes
 * first.
 *
 * Context: Any context. O(1), but for stored pieces that become one range.
 */
static __always_inline void range_dma_iter_next(struct range_dma_iter *it)
{
	__range_dma_iter_next(it, !it->sg);
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
	if (!it->sg)
		return __range_dma_iter_is_last(it);
	return it->left == 1 || !__range_dma_sg(sg_next(it->sg), it->left);
}

/**
 * range_dma_addr() - DMA address of the present range
 * @it: The iterator; it must be on a range.
 *
 * Context: Any context.
 * Return: The address for the device, in bytes.
 */
static __always_inline range_dma_addr_t
range_dma_addr(const struct range_dma_iter *it)
{
	return (__force range_dma_addr_t)(it->sg ? sg_dma_address(it->sg) :
							 __range_dma_iter_addr(it));
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
	return it->sg ? sg_dma_len(it->sg) : __range_dma_iter_len(it);
}

/**
 * range_dma_addr_pad() - the address of the present range, for printk()'s %pad
 * @it: The iterator; it must be on a range.
 *
 * %pad wants to be told where an address is stored. A range's address may be
 * stored nowhere: this is a copy, and of no use to anything that would write.
 *
 * Context: Any context.
 * Return: A const dma_addr_t pointer, good to the end of the block.
 */
#define range_dma_addr_pad(it) \
	(&(const dma_addr_t){ (__force dma_addr_t)range_dma_addr(it) })

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
	for (const bool __native = ((i) = 0, __range_dma_iter_start(it, r)); \
	     __range_dma_iter_valid(it, __native);			\
	     (i)++, __range_dma_iter_next(it, __native))

/**
 * for_each_range_dma_from() - visit some ranges from where an iterator is
 * @it: A &struct range_dma_iter pointer, evaluated several times: no side
 *	effects, please.
 * @from: An iterator pointer: where to begin. It may be @it. Evaluated once.
 * @n: The number of ranges, at most. Evaluated in each round.
 * @i: An integer lvalue, signed or unsigned, that counts the rounds from 0.
 *
 * For hardware that takes the ranges in portions. As for for_each_range_dma(),
 * @it is where the loop was left, so that the next portion can begin there: after
 * @n rounds that is the range behind them.
 *
 * Context: Any context. O(n) for the whole loop.
 */
#define for_each_range_dma_from(it, from, n, i)				\
	for (*(it) = *(from), (i) = 0;					\
	     (i) < (n) && range_dma_iter_valid(it);			\
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

static inline unsigned int __range_dma_count_list(const struct range_dma *r)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, r, i)
		;
	return i;
}

/**
 * range_dma_count() - number of ranges
 * @r: The mapped memory.
 *
 * Context: Any context. O(1), but O(n) for range_dma_of_list(), and for bios that
 *	were mapped without a look at each of their pages.
 * Return: The number of rounds that for_each_range_dma() makes; 0 if empty. For
 *	range_dma_of_sg(), the count it was given, even if the list ends before. For
 *	memory that dma_map_range() has counted, with the limits that the device had
 *	then.
 */
static __always_inline unsigned int range_dma_count(const struct range_dma *r)
{
	return r->nents != RANGE_DMA_UNCOUNTED ? r->nents : __range_dma_count_list(r);
}

/**
 * range_dma_count_max() - number of pieces, where one may not be as long as a range
 * @r: The mapped memory.
 * @max: The longest piece, in bytes; not 0.
 *
 * What sg_nents_for_dma() is for a scatterlist: each range takes as few pieces of at
 * most @max bytes as it can. Hardware that is limited in other ways, too, has a
 * &struct range_dma_limits.
 *
 * Context: Any context. O(n).
 * Return: The number of pieces.
 */
static inline unsigned int range_dma_count_max(const struct range_dma *r, size_t max)
{
	unsigned int i, pieces = 0;
	struct range_dma_iter it;

	for_each_range_dma(&it, r, i)
		pieces += DIV_ROUND_UP(range_dma_len(&it), max);
	return pieces;
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
static __always_inline range_dma_addr_t
range_dma_first_addr(const struct range_dma *r)
{
	if (__range_dma_is_native(r)) {
		dma_addr_t addr;
		unsigned int len;

		__range_dma_native_first(r, &addr, &len);
		return (__force range_dma_addr_t)addr;
	}
	return (__force range_dma_addr_t)sg_dma_address(r->sgl);
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
	if (__range_dma_is_native(r)) {
		dma_addr_t addr;
		unsigned int len;

		__range_dma_native_first(r, &addr, &len);
		return len;
	}
	return sg_dma_len(r->sgl);
}

/**
 * range_dma_first_addr_pad() - range_dma_first_addr() for printk()'s %pad
 * @r: The mapped memory; it must not be empty. Evaluated once.
 *
 * Context: Any context.
 * Return: A const dma_addr_t pointer, good to the end of the block.
 */
#define range_dma_first_addr_pad(r) \
	(&(const dma_addr_t){ (__force dma_addr_t)range_dma_first_addr(r) })

#ifdef CONFIG_PHYR
#include <linux/range_dma_map.h>
#endif
#include <linux/range_dma_sg.h>
#include <linux/range_dma_check.h>

#endif /* _LINUX_RANGE_DMA_H */
