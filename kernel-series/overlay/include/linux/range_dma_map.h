/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Map CPU ranges, and walk the result in the shape that the hardware wants
 *
 * Drivers include <linux/range_dma.h>, which includes this file.
 *
 * Parameter names in this file always mean the same:
 *	@dev:	the device that the memory is mapped for
 *	@cpu:	the memory to map
 *	@r:	the handle
 *	@it:	a cursor; on a range, or past the last one
 *	@bit:	a cursor; on a block, or past the last one
 *	@lim:	what the device takes as one range
 *	@dir:	the direction of the transfer
 *	@attrs:	DMA_ATTR_* flags, or 0
 */
#ifndef _LINUX_RANGE_DMA_MAP_H
#define _LINUX_RANGE_DMA_MAP_H

#include <linux/dma-direction.h>
#include <linux/errno.h>
#include <linux/limits.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/types.h>

/**
 * struct range_dma_limits - what a device takes as one range
 * @max_seg: Largest length in bytes. More than 2 GiB, or 0, is 2 GiB. Hardware
 *	that wants aligned ranges wants a multiple of the alignment here.
 * @boundary: One less than a power of two that no range may cross, as returned
 *	by dma_get_seg_boundary(); 0 is the same as all ones. All ones is no
 *	boundary, but at 4 GiB where unsigned long has 32 bits.
 */
struct range_dma_limits {
	unsigned int max_seg;
	unsigned long boundary;
};

/**
 * struct range_dma_block_iter - a position in a walk in blocks
 *
 * The variable of for_each_range_dma_block().
 */
struct range_dma_block_iter {
	/* private: */
	struct range_dma_iter it;
};

#ifdef CONFIG_HAS_DMA
int __must_check dma_map_range(struct device *dev, const struct range_cpu *cpu,
			       struct range_dma *r, enum dma_data_direction dir,
			       unsigned long attrs);
void dma_unmap_range(struct device *dev, struct range_dma *r,
		     enum dma_data_direction dir, unsigned long attrs);
void dma_sync_range_part_for_cpu(struct device *dev, struct range_dma *r,
				 u64 offset, u64 len,
				 enum dma_data_direction dir);
void dma_sync_range_part_for_device(struct device *dev, struct range_dma *r,
				    u64 offset, u64 len,
				    enum dma_data_direction dir);
u64 range_dma_bytes(const struct range_dma *r);
size_t range_dma_memory(const struct range_dma *r);
void range_dma_iter_start_limits(struct range_dma_iter *it,
				 const struct range_dma *r,
				 const struct range_dma_limits *lim);
unsigned long range_dma_count_limits(const struct range_dma *r,
				     const struct range_dma_limits *lim);
bool range_dma_iter_seek(struct range_dma_iter *it, const struct range_dma *r,
			 u64 offset);
void range_dma_block_iter_start(struct range_dma_block_iter *bit,
				const struct range_dma *r,
				unsigned long block_size);
unsigned long range_dma_best_block(const struct range_dma *r,
				   unsigned long sizes, u64 virt);
#else /* CONFIG_HAS_DMA */
static inline int __must_check
dma_map_range(struct device *dev, const struct range_cpu *cpu,
	      struct range_dma *r, enum dma_data_direction dir,
	      unsigned long attrs)
{
	range_dma_init(r);
	return -EOPNOTSUPP;
}

static inline void dma_unmap_range(struct device *dev, struct range_dma *r,
				   enum dma_data_direction dir,
				   unsigned long attrs)
{
}

static inline void dma_sync_range_part_for_cpu(struct device *dev,
					       struct range_dma *r, u64 offset,
					       u64 len,
					       enum dma_data_direction dir)
{
}

static inline void dma_sync_range_part_for_device(struct device *dev,
						  struct range_dma *r,
						  u64 offset, u64 len,
						  enum dma_data_direction dir)
{
}

static inline u64 range_dma_bytes(const struct range_dma *r)
{
	return 0;
}

static inline size_t range_dma_memory(const struct range_dma *r)
{
	return 0;
}

static inline void
range_dma_iter_start_limits(struct range_dma_iter *it, const struct range_dma *r,
			    const struct range_dma_limits *lim)
{
	*it = (struct range_dma_iter){};
}

static inline unsigned long
range_dma_count_limits(const struct range_dma *r,
		       const struct range_dma_limits *lim)
{
	return 0;
}

static inline bool range_dma_iter_seek(struct range_dma_iter *it,
				       const struct range_dma *r, u64 offset)
{
	*it = (struct range_dma_iter){};
	return false;
}

static inline void range_dma_block_iter_start(struct range_dma_block_iter *bit,
					      const struct range_dma *r,
					      unsigned long block_size)
{
	*bit = (struct range_dma_block_iter){};
}

static inline unsigned long range_dma_best_block(const struct range_dma *r,
						 unsigned long sizes, u64 virt)
{
	return 0;
}
#endif /* CONFIG_HAS_DMA */

/**
 * dma_sync_range_for_cpu() - give mapped memory to the CPU for a while
 * @dev: The device.
 * @r: The handle. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 *
 * After it the CPU may access the memory, until dma_sync_range_for_device()
 * gives it back.
 *
 * Context: Any context.
 */
static inline void dma_sync_range_for_cpu(struct device *dev,
					  struct range_dma *r,
					  enum dma_data_direction dir)
{
	dma_sync_range_part_for_cpu(dev, r, 0, U64_MAX, dir);
}

/**
 * dma_sync_range_for_device() - give mapped memory back to the device
 * @dev: The device.
 * @r: The handle. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 *
 * After it the CPU may not access the memory.
 *
 * Context: Any context.
 */
static inline void dma_sync_range_for_device(struct device *dev,
					     struct range_dma *r,
					     enum dma_data_direction dir)
{
	dma_sync_range_part_for_device(dev, r, 0, U64_MAX, dir);
}

/**
 * range_dma_block_addr() - DMA address of the present block
 * @bit: The iterator; it must be on a block.
 *
 * Context: Any context.
 * Return: The address for the device, a multiple of the block size.
 */
static inline range_dma_addr_t
range_dma_block_addr(const struct range_dma_block_iter *bit)
{
	return range_dma_strict(bit->it.addr & ~(dma_addr_t)bit->it.pos.cut.boundary);
}

/**
 * for_each_range_dma_block() - visit mapped memory in aligned blocks
 * @bit: A &struct range_dma_block_iter pointer, evaluated several times: no
 *	side effects, please.
 * @r: A const &struct range_dma pointer, evaluated exactly once, before the
 *	first round; what it points to is not needed after that.
 * @block_size: A power of two, not greater than what range_dma_best_block()
 *	says. Evaluated once.
 *
 * For hardware with page lists. The first block holds the first byte, the last
 * one the last; the blocks between them are full. With a larger @block_size
 * than the best, the blocks still cover the memory, but bytes that do not
 * belong to it are between them.
 *
 * Context: Any context. O(n) for the whole loop.
 */
#define for_each_range_dma_block(bit, r, block_size)			\
	for (range_dma_block_iter_start(bit, r, block_size);		\
	     (bit)->it.len; __range_dma_native_next(&(bit)->it))

#endif /* _LINUX_RANGE_DMA_MAP_H */
