/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Packed lists of CPU ranges or DMA ranges.
 *
 * lib/phyr_list.c describes the encoding, Documentation/core-api/phyr.rst
 * how to use it.
 */
#ifndef _LINUX_PHYR_LIST_H
#define _LINUX_PHYR_LIST_H

#include <linux/errno.h>
#include <linux/gfp.h>
#include <linux/range_types.h>
#include <linux/string.h>
#include <linux/types.h>

/*
 * The largest allocation a list makes, whatever the page size is: a leaf or a
 * node.  Half a small page, since the last leaf is half empty on average.
 */
#ifndef PHYR_LIST_LEAF
#define PHYR_LIST_LEAF	2048
#endif

struct phyr_block;
struct phyr_leaf;

/**
 * struct phyr_entry - one range: what goes into a list and comes out of it
 * @addr: first address
 * @len: length in bytes, never 0 for a range of a list
 */
struct phyr_entry {
	u64 addr;
	u64 len;
};

/**
 * struct phyr_list - a packed list of ranges, in the order they were appended
 *
 * All zeroes is an empty list.  Use &struct range_cpu_list or
 * &struct range_dma_list, so that the compiler keeps the kinds of addresses
 * apart.
 */
struct phyr_list {
	/* private: */
	struct phyr_entry first;	/* only if there are two or more */
	struct phyr_entry last;
	u64 bytes;
	unsigned long entries;
	void *root;			/* node, or leaf if height is 0 */
	struct phyr_leaf *leaf;		/* the rightmost */
	u64 leaf_start;			/* its byte offset */
	struct phyr_block *pool;	/* preloaded */
	unsigned long budget;		/* appends that were preloaded for */
	size_t memory;
	u16 bit;			/* of the next entry in leaf */
	u16 room;			/* entries that only add bits to leaf */
	u8 height;			/* levels of nodes */
	bool closed;			/* last must not be merged with */
};

/**
 * struct phyr_list_iter - a position in a list
 *
 * May be stored, and copied by assignment.  The list must not change while an
 * iterator is in use; any number of iterators may read the same list.
 */
struct phyr_list_iter {
	/* private: */
	struct phyr_entry entry;	/* len 0: past the end */
	const struct phyr_list *list;
	const struct phyr_leaf *leaf;
	u64 next;			/* byte offset where the leaf ends */
	u64 mask[2];			/* of the fields, shifted */
	u32 bit;			/* of entry in the leaf */
	u16 index;			/* of entry in the leaf */
	u16 stop;			/* first index of the next run of bits */
};

int __must_check phyr_list_append(struct phyr_list *l, u64 addr, u64 len,
				  gfp_t gfp);
int __must_check phyr_list_append_entry(struct phyr_list *l, u64 addr, u64 len,
					gfp_t gfp);
int __must_check phyr_list_preload(struct phyr_list *l, unsigned long nr,
				   gfp_t gfp);
void phyr_list_free(struct phyr_list *l);

void phyr_list_iter_start(struct phyr_list_iter *it,
			  const struct phyr_list *l);
void phyr_list_iter_next(struct phyr_list_iter *it);
u64 phyr_list_iter_seek(struct phyr_list_iter *it, const struct phyr_list *l,
			u64 offset);

/**
 * phyr_list_init() - make an empty list
 * @l: list
 *
 * Memory the list may own already is not freed.
 *
 * Context: Any context.
 */
static inline void phyr_list_init(struct phyr_list *l)
{
	memset(l, 0, sizeof(*l));
}

/**
 * phyr_list_bytes() - sum of the lengths of all ranges
 * @l: list
 *
 * Context: Any context.
 * Return: number of bytes
 */
static inline u64 phyr_list_bytes(const struct phyr_list *l)
{
	return l->bytes;
}

/**
 * phyr_list_entries() - number of ranges an iterator will find
 * @l: list
 *
 * Context: Any context.
 * Return: number of ranges
 */
static inline unsigned long phyr_list_entries(const struct phyr_list *l)
{
	return l->entries;
}

/**
 * phyr_list_memory() - memory the list has allocated, preloaded one too
 * @l: list
 *
 * Context: Any context.
 * Return: number of bytes, without the &struct phyr_list itself
 */
static inline size_t phyr_list_memory(const struct phyr_list *l)
{
	return l->memory;
}

/**
 * phyr_list_iter_valid() - does the iterator stand on a range?
 * @it: iterator
 *
 * Context: Any context.
 * Return: false past the end
 */
static inline bool phyr_list_iter_valid(const struct phyr_list_iter *it)
{
	return it->entry.len;
}

/**
 * DOC: typed lists
 *
 * &struct range_cpu_list holds ranges of physical addresses (phys_addr_t),
 * &struct range_dma_list ranges of one device's DMA addresses (dma_addr_t).
 * The range_cpu_list_*() and range_dma_list_*() functions do what the
 * phyr_list_*() functions do, which are not meant to be called directly.  A
 * range that does not fit into the type of address wraps around: it is refused
 * with -EINVAL.
 */

/**
 * struct range_cpu_list - packed list of CPU ranges
 * @list: private
 */
struct range_cpu_list {
	struct phyr_list list;
};

/**
 * struct range_cpu_list_iter - a position in a &struct range_cpu_list
 * @it: private
 */
struct range_cpu_list_iter {
	struct phyr_list_iter it;
};

static inline void range_cpu_list_init(struct range_cpu_list *l)
{
	phyr_list_init(&l->list);
}

static inline bool range_cpu_list_wraps(phys_addr_t addr, u64 len)
{
	return len && len - 1 > (u64)(phys_addr_t)~(phys_addr_t)0 - addr;
}

static inline int __must_check
range_cpu_list_append(struct range_cpu_list *l, phys_addr_t addr, u64 len, gfp_t gfp)
{
	if (range_cpu_list_wraps(addr, len))
		return -EINVAL;
	return phyr_list_append(&l->list, addr, len, gfp);
}

static inline int __must_check
range_cpu_list_append_entry(struct range_cpu_list *l, phys_addr_t addr, u64 len, gfp_t gfp)
{
	if (range_cpu_list_wraps(addr, len))
		return -EINVAL;
	return phyr_list_append_entry(&l->list, addr, len, gfp);
}

static inline int __must_check
range_cpu_list_preload(struct range_cpu_list *l, unsigned long nr, gfp_t gfp)
{
	return phyr_list_preload(&l->list, nr, gfp);
}

static inline void range_cpu_list_free(struct range_cpu_list *l)
{
	phyr_list_free(&l->list);
}

static inline u64 range_cpu_list_bytes(const struct range_cpu_list *l)
{
	return phyr_list_bytes(&l->list);
}

static inline unsigned long range_cpu_list_entries(const struct range_cpu_list *l)
{
	return phyr_list_entries(&l->list);
}

static inline size_t range_cpu_list_memory(const struct range_cpu_list *l)
{
	return phyr_list_memory(&l->list);
}

static inline void range_cpu_list_iter_start(struct range_cpu_list_iter *it,
					     const struct range_cpu_list *l)
{
	phyr_list_iter_start(&it->it, &l->list);
}

static inline u64 range_cpu_list_iter_seek(struct range_cpu_list_iter *it,
					   const struct range_cpu_list *l, u64 offset)
{
	return phyr_list_iter_seek(&it->it, &l->list, offset);
}

static inline bool
range_cpu_list_iter_valid(const struct range_cpu_list_iter *it)
{
	return phyr_list_iter_valid(&it->it);
}

static inline void range_cpu_list_iter_next(struct range_cpu_list_iter *it)
{
	phyr_list_iter_next(&it->it);
}

static inline range_phys_t
range_cpu_list_iter_addr(const struct range_cpu_list_iter *it)
{
	return (__force range_phys_t)(phys_addr_t)it->it.entry.addr;
}

static inline range_bytes_t
range_cpu_list_iter_len(const struct range_cpu_list_iter *it)
{
	return (__force range_bytes_t)it->it.entry.len;
}

/**
 * struct range_dma_list - packed list of DMA ranges
 * @list: private
 */
struct range_dma_list {
	struct phyr_list list;
};

/**
 * struct range_dma_list_iter - a position in a &struct range_dma_list
 * @it: private
 */
struct range_dma_list_iter {
	struct phyr_list_iter it;
};

static inline void range_dma_list_init(struct range_dma_list *l)
{
	phyr_list_init(&l->list);
}

static inline bool range_dma_list_wraps(dma_addr_t addr, u64 len)
{
	return len && len - 1 > (u64)(dma_addr_t)~(dma_addr_t)0 - addr;
}

static inline int __must_check
range_dma_list_append(struct range_dma_list *l, range_dma_addr_t addr, u64 len, gfp_t gfp)
{
	if (range_dma_list_wraps(range_dma_raw(addr), len))
		return -EINVAL;
	return phyr_list_append(&l->list, range_dma_raw(addr), len, gfp);
}

static inline int __must_check
range_dma_list_append_entry(struct range_dma_list *l, range_dma_addr_t addr, u64 len, gfp_t gfp)
{
	if (range_dma_list_wraps(range_dma_raw(addr), len))
		return -EINVAL;
	return phyr_list_append_entry(&l->list, range_dma_raw(addr), len, gfp);
}

static inline int __must_check
range_dma_list_preload(struct range_dma_list *l, unsigned long nr, gfp_t gfp)
{
	return phyr_list_preload(&l->list, nr, gfp);
}

static inline void range_dma_list_free(struct range_dma_list *l)
{
	phyr_list_free(&l->list);
}

static inline u64 range_dma_list_bytes(const struct range_dma_list *l)
{
	return phyr_list_bytes(&l->list);
}

static inline unsigned long range_dma_list_entries(const struct range_dma_list *l)
{
	return phyr_list_entries(&l->list);
}

static inline size_t range_dma_list_memory(const struct range_dma_list *l)
{
	return phyr_list_memory(&l->list);
}

static inline void range_dma_list_iter_start(struct range_dma_list_iter *it,
					     const struct range_dma_list *l)
{
	phyr_list_iter_start(&it->it, &l->list);
}

static inline u64 range_dma_list_iter_seek(struct range_dma_list_iter *it,
					   const struct range_dma_list *l, u64 offset)
{
	return phyr_list_iter_seek(&it->it, &l->list, offset);
}

static inline bool
range_dma_list_iter_valid(const struct range_dma_list_iter *it)
{
	return phyr_list_iter_valid(&it->it);
}

static inline void range_dma_list_iter_next(struct range_dma_list_iter *it)
{
	phyr_list_iter_next(&it->it);
}

static inline range_dma_addr_t
range_dma_list_iter_addr(const struct range_dma_list_iter *it)
{
	return (__force range_dma_addr_t)(dma_addr_t)it->it.entry.addr;
}

static inline u64 range_dma_list_iter_len(const struct range_dma_list_iter *it)
{
	return it->it.entry.len;
}

#endif /* _LINUX_PHYR_LIST_H */
