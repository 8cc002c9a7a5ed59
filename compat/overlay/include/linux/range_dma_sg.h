/* SPDX-License-Identifier: GPL-2.0 */
/*
 * DMA ranges out of scatterlists, for code that still has scatterlists
 *
 * Drivers include <linux/range_dma.h>, which includes this file.
 *
 * Three families. The constructors turn a list that is mapped already into a
 * temporary &struct range_dma. The producer stores a range in an entry of a list
 * that no mapping call fills, because who has the list knows the addresses; beside
 * it stand calls for one end of such a range, or one half of it. The mapping calls
 * map a list and fill a handle that lives as long as the mapping; unmap and sync
 * take the handle, and for now the list and its count beside it, which will go.
 *
 * Parameter names in this file always mean the same:
 *	@dev:	the device that the memory is mapped for
 *	@sgl:	first entry of a scatterlist
 *	@sg:	one entry of a scatterlist
 *	@nents:	number of its entries: for a mapping call those to map, for a
 *		constructor those that mapping has filled
 *	@sgt:	a table: a list with both counts
 *	@r:	the handle
 *	@dir:	the direction of the transfer
 *	@attrs:	DMA_ATTR_* flags, or 0
 */
#ifndef _LINUX_RANGE_DMA_SG_H
#define _LINUX_RANGE_DMA_SG_H

#include <linux/dma-mapping.h>
#include <linux/errno.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>

/* private: */
static __always_inline struct range_dma
__range_dma_of_sg(const struct scatterlist *sgl, int nents)
{
	/* A loop over a signed count of 0 or less did nothing: so it stays. */
	return (struct range_dma){
		.sgl = (struct scatterlist *)sgl,	/* not written to */
		.nents = nents > 0 ? nents : 0,
	};
}

static __always_inline struct range_dma
__range_dma_of_list(const struct scatterlist *sgl)
{
	return (struct range_dma){
		.sgl = (struct scatterlist *)sgl,
		.nents = sgl ? RANGE_DMA_UNCOUNTED : 0,
	};
}

static __always_inline struct range_dma
__range_dma_of_sgtable(const struct sg_table *sgt)
{
	return __range_dma_of_sg(sgt->sgl, sgt->nents);
}

/* public: */

/**
 * range_dma_of_sg() - the DMA ranges of a mapped scatterlist
 * @sgl: The list.
 * @nents: What dma_map_sg() returned; 0 or less is an empty range.
 *
 * Both are evaluated once.
 *
 * Context: Any context.
 * Return: A const &struct range_dma pointer, good to the end of the block.
 */
#define range_dma_of_sg(sgl, nents) \
	((const struct range_dma []){ __range_dma_of_sg(sgl, nents) })

/**
 * range_dma_sg_addr() - DMA address of a mapped entry that is a range by itself
 * @sg: A list of one entry, or the entry of a longer one that is meant.
 *
 * Short for range_dma_first_addr() of range_dma_of_sg() with a count of 1.
 *
 * Context: Any context.
 * Return: The DMA address.
 */
static __always_inline range_dma_addr_t range_dma_sg_addr(const struct scatterlist *sg)
{
	return range_dma_first_addr(range_dma_of_sg(sg, 1));
}

/**
 * range_dma_sg_len() - length of a mapped entry that is a range by itself
 * @sg: A list of one entry, or the entry of a longer one that is meant.
 *
 * Context: Any context.
 * Return: The length in bytes.
 */
static __always_inline unsigned int range_dma_sg_len(const struct scatterlist *sg)
{
	return range_dma_first_len(range_dma_of_sg(sg, 1));
}

/**
 * range_dma_sg_cpu_len() - length of the memory of an entry
 * @sg: The entry of a list, mapped or not.
 *
 * For code that reads or writes the memory itself, as by sg_virt(). The DMA range
 * that begins in an entry may be longer: it goes on in the entries that mapping has
 * merged with this one.
 *
 * Context: Any context.
 * Return: The length in bytes.
 */
static __always_inline unsigned int
range_dma_sg_cpu_len(const struct scatterlist *sg)
{
	return sg->length;
}

/**
 * range_dma_of_list() - the DMA ranges of a mapped scatterlist of unknown count
 * @sgl: The list, or NULL for an empty range. Evaluated once.
 *
 * The ranges end at the list's end or before the first entry of DMA length 0,
 * which is how mapping leaves the entries that it merged away.
 * Nobody looks at the list before a range is asked for: an iterator may be started just
 * before the list is mapped.
 *
 * Context: Any context.
 * Return: A const &struct range_dma pointer, good to the end of the block.
 */
#define range_dma_of_list(sgl) \
	((const struct range_dma []){ __range_dma_of_list(sgl) })

/**
 * range_dma_count_list() - number of ranges of a mapped scatterlist of unknown count
 * @sgl: The list, or NULL.
 *
 * What sg_nents() counts are the entries of the CPU side: as many, or more.
 *
 * Context: Any context. O(n).
 * Return: The number of DMA ranges, 0 if there are none.
 */
static inline unsigned int range_dma_count_list(const struct scatterlist *sgl)
{
	return range_dma_count(range_dma_of_list(sgl));
}

/**
 * range_dma_of_sgtable() - the DMA ranges of a mapped table
 * @sgt: The table, mapped by dma_map_range_sgtable() or dma_map_sgtable().
 *	Evaluated once.
 *
 * Context: Any context.
 * Return: A const &struct range_dma pointer, good to the end of the block.
 */
#define range_dma_of_sgtable(sgt) \
	((const struct range_dma []){ __range_dma_of_sgtable(sgt) })

/**
 * range_dma_of_map() - the DMA ranges behind a handle whose list is at hand
 * @sgl: The list that @r was mapped from; ignored.
 * @r: The handle, filled by dma_map_range_sg().
 *
 * The same as @r, whatever its storage. Names the list for as long as unmap
 * and sync name it too.
 *
 * Context: Any context.
 * Return: A const &struct range_dma pointer, good for as long as @r.
 */
static __always_inline const struct range_dma *
range_dma_of_map(const struct scatterlist *sgl, const struct range_dma *r)
{
	return r;
}

/**
 * range_dma_iter_sg() - the entry of a mapped list that an iterator is on
 * @it: The iterator, started on a list: range_dma_of_sg() or range_dma_of_list().
 *
 * For code that keeps a place in a list as a pointer, where a later walk begins with
 * range_dma_of_list(). Of that entry the DMA side is meant: where mapping has merged
 * entries, the memory of the range is that of others.
 *
 * Context: Any context.
 * Return: The entry; NULL on no range, and for memory that is mapped without a list.
 */
static __always_inline struct scatterlist *
range_dma_iter_sg(const struct range_dma_iter *it)
{
	return __range_dma_sg(it->sg, it->left);
}

/**
 * range_dma_sg_next() - the entry of a mapped list where the next DMA range is
 * @sg: The entry that a range is in, as range_dma_sg_addr() takes it.
 *
 * For code that keeps its place as a pointer into the list and needs the entry there
 * for other things, too. Of what is returned the DMA side is meant, as for
 * range_dma_iter_sg().
 *
 * Context: Any context.
 * Return: The entry; NULL if that was the last range: at the list's end, or if the next
 * entry is one that mapping has merged away.
 */
static __always_inline struct scatterlist *range_dma_sg_next(struct scatterlist *sg)
{
	struct range_dma_iter it = range_dma_iter_begin(range_dma_of_list(sg));

	range_dma_iter_next(&it);
	return range_dma_iter_sg(&it);
}

/* private: the entry behind @len bytes, the last one if there is none */
static __always_inline struct scatterlist *
__range_dma_sg_behind(struct scatterlist *sg, unsigned int len)
{
	do {
		struct scatterlist *next = sg_next(sg);

		len -= len < sg->length ? len : sg->length;
		if (next)
			sg = next;
		else
			len = 0;
	} while (len);
	return sg;
}

/* public: */

/**
 * for_each_range_dma_sg() - visit each range of a mapped list, and where it begins in it
 * @it: A &struct range_dma_iter pointer, evaluated several times: no side
 *	effects, please.
 * @sg: A &struct scatterlist pointer, an lvalue: in each round the entry whose
 *	memory the range begins with.
 * @sgl: The list. Evaluated once.
 * @nents: What mapping it has returned. Evaluated once.
 * @i: An integer lvalue, signed or unsigned, that counts the rounds from 0.
 *
 * For hardware that wants an address of either side, or the offset in a page. A
 * list has two lists in it, and they differ where mapping has merged entries: the
 * range is longer than @sg then, and @sg steps over all that is in the range. So do
 * not read @sg->length, nor copy range_dma_len() bytes from sg_virt(): walk the CPU
 * side on its own for that. If it ends before the DMA side does, as in a list that
 * has none, @sg stays on the last entry.
 *
 * The body may not advance @it. After the loop, @i is the number of rounds and @sg
 * is of no use; after break or goto, all are as in the round that was left.
 *
 * Context: Any context. O(n) for the whole loop.
 */
#define for_each_range_dma_sg(it, sg, sgl, nents, i)			\
	for (range_dma_iter_start(it, range_dma_of_sg((sg) = (sgl), nents)), \
	     (i) = 0;							\
	     range_dma_iter_valid(it);					\
	     (sg) = __range_dma_sg_behind(sg, range_dma_len(it)),	\
	     range_dma_iter_next(it), (i)++)

/**
 * range_dma_iter_next_sg() - go to the next range, and to where it begins in the list
 * @it: The iterator; it must be on a range.
 * @sg: Where the entry is stored whose memory the present range begins with; then that
 *	of the next one. At the end it stays on the last entry.
 *
 * For walks that are no loop of for_each_range_dma_sg(), and with the same meaning:
 * start the iterator, with the entry on the head of the list, and ask
 * range_dma_iter_valid() for the end.
 *
 * Context: Any context. O(n) for the whole walk.
 */
static __always_inline void range_dma_iter_next_sg(struct range_dma_iter *it,
						   struct scatterlist **sg)
{
	*sg = __range_dma_sg_behind(*sg, range_dma_len(it));
	range_dma_iter_next(it);
}

/**
 * range_dma_set_sg() - store a DMA range in an entry of a scatterlist
 * @sg: The entry: of a list that the caller fills, not of one that is mapped.
 * @addr: The address for the device, in bytes.
 * @len: The length in bytes.
 *
 * For code that gets DMA addresses elsewhere than by mapping this list:
 * device memory, a coherent buffer, one dma_map_single() for all of it, another
 * list. The counterpart of range_dma_addr() and range_dma_len(): a range is
 * stored as a whole. All are evaluated once.
 *
 * Where the architecture keeps no DMA length apart, this is the length of the
 * entry's CPU side, too: describe that side, by sg_set_page() or its like,
 * before.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_set_sg(struct scatterlist *sg,
					     range_dma_addr_t addr, unsigned int len)
{
	sg_dma_address(sg) = (__force dma_addr_t)addr;
	sg_dma_len(sg) = len;
}

/**
 * range_dma_set_addr_sg() - store where the DMA range of an entry begins
 * @sg: The entry: of a list that the caller fills, not of one that is mapped.
 * @addr: The address for the device, in bytes.
 *
 * For code that knows the length at another time, or hands the entry to somebody
 * who asks for the address only. range_dma_set_sg() is the one to use where both
 * are at hand. Both arguments are evaluated once.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_set_addr_sg(struct scatterlist *sg,
						  range_dma_addr_t addr)
{
	sg_dma_address(sg) = (__force dma_addr_t)addr;
}

/**
 * range_dma_set_len_sg() - store how long the DMA range of an entry is
 * @sg: The entry.
 * @len: The length in bytes.
 *
 * For code that knows the address at another time, or uses only a part of a buffer
 * that it has mapped by other means. Who changes an entry that dma_map_sg() or
 * dma_map_range_sg() has filled puts back what was there before it is unmapped.
 *
 * Where the architecture keeps no DMA length apart, this is the length of the
 * entry's CPU side, too. Both arguments are evaluated once.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_set_len_sg(struct scatterlist *sg, unsigned int len)
{
	sg_dma_len(sg) = len;
}

/**
 * range_dma_alloc_sg() - allocate a coherent buffer that an entry stands for
 * @dev: The device that uses the buffer.
 * @size: The size of the buffer, in bytes.
 * @sg: The entry, in which it is stored where the buffer begins for the device. Not to
 *	be read if there is no memory.
 * @gfp: What the allocation may do.
 *
 * The buffer is a range by itself, which no call has to map or unmap. Its length is for
 * the caller to store, if anybody asks the entry for it, and so is the CPU side.
 * dma_free_coherent() takes the buffer back, with range_dma_sg_addr() of the entry.
 *
 * Context: As @gfp says.
 * Return: The buffer for the CPU, NULL if there is no memory.
 */
static inline void *range_dma_alloc_sg(struct device *dev, size_t size,
				       struct scatterlist *sg, gfp_t gfp)
{
	return dma_alloc_coherent(dev, size, &sg_dma_address(sg), gfp);
}

/**
 * range_dma_move_sg() - let the DMA range of an entry begin further on
 * @sg: The entry.
 * @n: How far, in bytes. The length stays: for that, see range_dma_pull_sg().
 *
 * For an entry that stands for one window after the other of a longer range. Both
 * arguments are evaluated once.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_move_sg(struct scatterlist *sg, dma_addr_t n)
{
	sg_dma_address(sg) += n;
}

/**
 * range_dma_grow_sg() - add bytes to the end of the DMA range of an entry
 * @sg: The entry.
 * @n: The number of bytes.
 *
 * Both arguments are evaluated once.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_grow_sg(struct scatterlist *sg, unsigned int n)
{
	sg_dma_len(sg) += n;
}

/**
 * range_dma_shrink_sg() - cut bytes off the end of the DMA range of an entry
 * @sg: The entry.
 * @n: The number of bytes, at most the length of the range.
 *
 * range_dma_grow_sg() takes it back, which has to happen before the entry is
 * unmapped if a mapping call has filled it. Both arguments are evaluated once.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_shrink_sg(struct scatterlist *sg, unsigned int n)
{
	sg_dma_len(sg) -= n;
}

/**
 * range_dma_pull_sg() - cut bytes off the front of the DMA range of an entry
 * @sg: The entry.
 * @n: The number of bytes, at most the length of the range.
 *
 * What skb_pull() is for packets: the range ends where it did. range_dma_push_sg()
 * takes it back, which has to happen before the entry is unmapped if a mapping call
 * has filled it. Both arguments are evaluated once.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_pull_sg(struct scatterlist *sg, dma_addr_t n)
{
	sg_dma_address(sg) += n;
	sg_dma_len(sg) -= n;
}

/**
 * range_dma_push_sg() - add bytes to the front of the DMA range of an entry
 * @sg: The entry.
 * @n: The number of bytes; there must be such in front of the range, as after
 *	range_dma_pull_sg().
 *
 * Both arguments are evaluated once.
 *
 * Context: Any context.
 */
static __always_inline void range_dma_push_sg(struct scatterlist *sg, dma_addr_t n)
{
	sg_dma_address(sg) -= n;
	sg_dma_len(sg) += n;
}

#ifdef CONFIG_HAS_DMA
int __must_check dma_map_range_sg(struct device *dev, struct scatterlist *sgl,
				  int nents, struct range_dma *r,
				  enum dma_data_direction dir,
				  unsigned long attrs);
void dma_unmap_range_sg(struct device *dev, struct scatterlist *sgl, int nents,
			struct range_dma *r, enum dma_data_direction dir,
			unsigned long attrs);
int __must_check dma_map_range_sgtable(struct device *dev, struct sg_table *sgt,
				       enum dma_data_direction dir,
				       unsigned long attrs);
void dma_unmap_range_sgtable(struct device *dev, struct sg_table *sgt,
			     enum dma_data_direction dir, unsigned long attrs);
#else /* CONFIG_HAS_DMA */
static inline int __must_check
dma_map_range_sg(struct device *dev, struct scatterlist *sgl, int nents,
		 struct range_dma *r, enum dma_data_direction dir,
		 unsigned long attrs)
{
	range_dma_init(r);
	return -EOPNOTSUPP;
}

static inline void dma_unmap_range_sg(struct device *dev,
				      struct scatterlist *sgl, int nents,
				      struct range_dma *r,
				      enum dma_data_direction dir,
				      unsigned long attrs)
{
}

static inline int __must_check
dma_map_range_sgtable(struct device *dev, struct sg_table *sgt,
		      enum dma_data_direction dir, unsigned long attrs)
{
	return -EOPNOTSUPP;
}

static inline void dma_unmap_range_sgtable(struct device *dev,
					   struct sg_table *sgt,
					   enum dma_data_direction dir,
					   unsigned long attrs)
{
}
#endif /* CONFIG_HAS_DMA */

/**
 * dma_map_range_sg_count() - map a scatterlist, for who keeps a count
 * @dev: The device.
 * @sgl: The list.
 * @nents: The number of its entries to map.
 * @r: The handle to fill; what it held before does not matter. Left empty if
 *	the mapping fails.
 * @dir: The direction of the transfer.
 * @attrs: DMA_ATTR_* flags, or 0.
 *
 * dma_map_range_sg(), then range_dma_count(): for code that hands a number of
 * ranges on, as to its hardware. Unmapping does not want it.
 *
 * Context: Any context in which dma_map_sg_attrs() may be called for @dev.
 * Return: The number of ranges, 0 if nothing could be mapped.
 */
static inline unsigned int
dma_map_range_sg_count(struct device *dev, struct scatterlist *sgl, int nents,
		       struct range_dma *r, enum dma_data_direction dir,
		       unsigned long attrs)
{
	if (dma_map_range_sg(dev, sgl, nents, r, dir, attrs))
		return 0;
	return range_dma_count(r);
}

/**
 * dma_sync_range_sg_for_cpu() - give a mapped range to the CPU for a while
 * @dev: The device.
 * @sgl: The list that @r was mapped from.
 * @nents: The number of entries that were mapped.
 * @r: The handle, which says what to sync. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 *
 * Covers the whole range. After it the CPU may access the memory, until
 * dma_sync_range_sg_for_device() gives it back.
 *
 * Context: Any context.
 */
static inline void dma_sync_range_sg_for_cpu(struct device *dev,
					     struct scatterlist *sgl, int nents,
					     const struct range_dma *r,
					     enum dma_data_direction dir)
{
	if (range_dma_mapped(r))
		dma_sync_sg_for_cpu(dev, r->sgl, r->orig_nents, dir);
}

/**
 * dma_sync_range_sg_for_device() - give a mapped range back to the device
 * @dev: The device.
 * @sgl: The list that @r was mapped from.
 * @nents: The number of entries that were mapped.
 * @r: The handle, which says what to sync. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 *
 * Covers the whole range. After it the CPU may not access the memory.
 *
 * Context: Any context.
 */
static inline void dma_sync_range_sg_for_device(struct device *dev,
						struct scatterlist *sgl,
						int nents,
						const struct range_dma *r,
						enum dma_data_direction dir)
{
	if (range_dma_mapped(r))
		dma_sync_sg_for_device(dev, r->sgl, r->orig_nents, dir);
}

/**
 * dma_sync_range_sgtable_for_cpu() - give a mapped table to the CPU for a while
 * @dev: The device.
 * @sgt: The table, mapped by dma_map_range_sgtable().
 * @dir: The direction, as for the mapping call.
 *
 * Context: Any context.
 */
static inline void dma_sync_range_sgtable_for_cpu(struct device *dev,
						  struct sg_table *sgt,
						  enum dma_data_direction dir)
{
	dma_sync_sgtable_for_cpu(dev, sgt, dir);
}

/**
 * dma_sync_range_sgtable_for_device() - give a mapped table back to the device
 * @dev: The device.
 * @sgt: The table, mapped by dma_map_range_sgtable().
 * @dir: The direction, as for the mapping call.
 *
 * Context: Any context.
 */
static inline void dma_sync_range_sgtable_for_device(struct device *dev,
						     struct sg_table *sgt,
						     enum dma_data_direction dir)
{
	dma_sync_sgtable_for_device(dev, sgt, dir);
}

#endif /* _LINUX_RANGE_DMA_SG_H */
