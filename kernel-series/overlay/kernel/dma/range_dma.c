// SPDX-License-Identifier: GPL-2.0
/*
 * Walk the DMA ranges of a mapping
 *
 * Three steps make ranges out of what a mapping has stored. Stored pieces are
 * read one after the other; what one is depends on the kind of storage. Pieces
 * with adjacent DMA addresses become one interval, but only as much of it is
 * put together as the next range can take. From its front, ranges are cut that
 * keep to the limits.
 */
#include <linux/dma-direct.h>
#include <linux/dma-mapping.h>
#include <linux/export.h>
#include <linux/log2.h>
#include <linux/math64.h>
#include <linux/minmax.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>
#include <linux/sizes.h>
#include "range.h"

/* Reads the stored piece that the position is on; false behind the last one. */
static bool range_dma_piece(struct range_dma_pos *pos, dma_addr_t *addr,
			    u64 *len)
{
	switch (pos->kind) {
	case RANGE_DMA_FOLLOWS:
		if (!range_cpu_iter_valid(&pos->cpu))
			return false;
		*addr = phys_to_dma(pos->dev, range_phys_raw(range_cpu_addr(&pos->cpu)));
		*len = range_bytes_raw(range_cpu_len(&pos->cpu));
		return true;
	case RANGE_DMA_BUS:
		if (!range_cpu_iter_valid(&pos->cpu))
			return false;
		*addr = range_phys_raw(range_cpu_addr(&pos->cpu)) + pos->offset;
		*len = range_bytes_raw(range_cpu_len(&pos->cpu));
		return true;
	case RANGE_DMA_LIST:
		if (!range_dma_list_iter_valid(&pos->list))
			return false;
		*addr = range_dma_list_iter_addr(&pos->list);
		*len = range_dma_list_iter_len(&pos->list);
		return true;
	case RANGE_DMA_SG:
		if (!pos->sg || !pos->sg_left)
			return false;
		*addr = sg_dma_address(pos->sg);
		*len = sg_dma_len(pos->sg);
		return *len || pos->sg_left != RANGE_DMA_UNCOUNTED;
	default:
		return false;
	}
}

static void range_dma_piece_next(struct range_dma_pos *pos)
{
	switch (pos->kind) {
	case RANGE_DMA_FOLLOWS:
	case RANGE_DMA_BUS:
		range_cpu_iter_next(&pos->cpu);
		break;
	case RANGE_DMA_LIST:
		range_dma_list_iter_next(&pos->list);
		break;
	case RANGE_DMA_SG:
		if (pos->sg_left != RANGE_DMA_UNCOUNTED)
			pos->sg_left--;
		pos->sg = sg_next(pos->sg);
		break;
	}
}

/* Adds adjacent pieces to the interval until a range can be cut from it. */
static void range_dma_fill(struct range_dma_pos *pos)
{
	dma_addr_t addr;
	u64 len;

	while (pos->left && pos->len < pos->cut.max && !(pos->split && pos->len)) {
		if (!range_dma_piece(pos, &addr, &len)) {
			pos->left = 0;
			return;
		}
		if (!pos->len)
			pos->addr = addr;
		else if (addr < pos->addr || addr - pos->addr != pos->len)
			return;
		pos->len += len;
		pos->left -= len;
		range_dma_piece_next(pos);
	}
}

/* range_dma_fill() for one range of the memory, if the next one is not adjacent */
static __always_inline bool range_dma_fill_one(struct range_dma_pos *pos)
{
	struct range_cpu_iter *cpu = &pos->cpu;
	u64 len;

	if (pos->kind != RANGE_DMA_FOLLOWS || pos->len || pos->dev->dma_range_map)
		return false;
	len = range_bytes_raw(range_cpu_len(cpu));
	if (!len || len > pos->left || range_cpu_iter_adjoins(cpu))
		return false;
	pos->addr = phys_to_dma(pos->dev, range_phys_raw(range_cpu_addr(cpu)));
	pos->len = len;
	pos->left -= len;
	range_cpu_iter_next(cpu);
	return true;
}

/**
 * __range_dma_native_next() - range_dma_iter_next() without a scatterlist
 * @it: The iterator; it must be on a range, or its position be just set.
 *
 * Context: Any context.
 */
void __range_dma_native_next(struct range_dma_iter *it)
{
	struct range_dma_pos *pos = &it->pos;
	u64 len, room;

	if (!pos->left && !pos->len) {
		it->len = 0;
		return;
	}
	if (pos->left && !range_dma_fill_one(pos))
		range_dma_fill(pos);
	if (!pos->len) {
		it->len = 0;
		return;
	}

	/* Distances, not ends: an end may be one beyond what the type holds. */
	len = min(pos->len, pos->cut.max);
	room = pos->cut.boundary - (pos->addr & pos->cut.boundary);
	len = min(len - 1, room) + 1;

	it->addr = pos->addr;
	it->len = len;
	pos->addr += len;
	pos->len -= len;
}
EXPORT_SYMBOL_GPL(__range_dma_native_next);

/* Mapped as one interval that is within the limits of the device. */
static bool range_dma_is_one(const struct range_dma *r)
{
	return r->nents == 1 &&
	       (r->kind == RANGE_DMA_FOLLOWS || r->kind == RANGE_DMA_ONE);
}

/* Puts the position at byte @offset, and no range under the iterator. */
static bool range_dma_set_pos(struct range_dma_iter *it,
			      const struct range_dma *r, u64 offset)
{
	struct range_dma_pos *pos = &it->pos;
	u64 bytes = __range_dma_is_native(r) ? r->bytes : range_dma_bytes(r);

	it->sg = NULL;
	it->left = 0;
	it->len = 0;
	pos->dev = r->dev;
	pos->kind = r->kind;
	pos->len = 0;
	pos->left = 0;
	pos->split = false;
	pos->cut.max = U64_MAX;
	pos->cut.boundary = U64_MAX;
	if (offset >= bytes)
		return false;

	pos->left = bytes - offset;
	switch (range_dma_is_one(r) ? RANGE_DMA_ONE : r->kind) {
	case RANGE_DMA_BUS:
		pos->offset = r->addr;
		fallthrough;
	case RANGE_DMA_FOLLOWS:
		if (offset)
			range_cpu_iter_seek(&pos->cpu, &r->cpu, offset);
		else
			range_cpu_iter_start(&pos->cpu, &r->cpu);
		return true;
	case RANGE_DMA_ONE:
		pos->addr = r->addr + offset;
		pos->len = pos->left;
		pos->left = 0;
		return true;
	case RANGE_DMA_LIST:
		offset = range_dma_list_iter_seek(&pos->list, r->list, offset);
		break;
	case RANGE_DMA_SG:
		pos->sg = r->sgl;
		pos->sg_left = r->nents;
		while (offset >= sg_dma_len(pos->sg)) {
			offset -= sg_dma_len(pos->sg);
			range_dma_piece_next(pos);
		}
		break;
	}

	if (offset && range_dma_piece(pos, &pos->addr, &pos->len)) {
		pos->addr += offset;
		pos->len -= offset;
		pos->left -= pos->len;
		range_dma_piece_next(pos);
	}
	return true;
}

static void range_dma_set_limits(struct range_dma_pos *pos,
				 const struct range_dma_limits *lim)
{
	if (lim)
		range_dma_cut_set(&pos->cut, lim->max_seg, lim->boundary ?: ULONG_MAX);
	else if (pos->kind != RANGE_DMA_SG)
		range_dma_cut_of_dev(&pos->cut, pos->dev);
	else
		/* What is in a scatterlist is within the limits already. */
		pos->split = true;
}

/**
 * __range_dma_native_start() - range_dma_iter_start() without a scatterlist
 * @it: The iterator.
 * @r: The mapped memory.
 *
 * Context: Any context.
 */
void __range_dma_native_start(struct range_dma_iter *it, const struct range_dma *r)
{
	/* What was counted as one range is within the limits. */
	if (range_dma_is_one(r)) {
		it->sg = NULL;
		it->left = 0;
		it->addr = r->addr;
		it->len = r->bytes;
		it->pos.len = 0;
		it->pos.left = 0;
		return;
	}
	range_dma_iter_start_limits(it, r, NULL);
}
EXPORT_SYMBOL_GPL(__range_dma_native_start);

/**
 * range_dma_iter_start_limits() - start with other limits than the device's
 * @it: The iterator; what it held before does not matter.
 * @r: The mapped memory.
 * @lim: The limits, read here and not again; NULL: the device's own.
 *
 * As range_dma_iter_start(). Where the memory was mapped as a scatterlist, and
 * limits are given, its entries are put together and cut again.
 *
 * Context: Any context.
 */
void range_dma_iter_start_limits(struct range_dma_iter *it,
				 const struct range_dma *r,
				 const struct range_dma_limits *lim)
{
	range_dma_set_pos(it, r, 0);
	range_dma_set_limits(&it->pos, lim);
	__range_dma_native_next(it);
}
EXPORT_SYMBOL_GPL(range_dma_iter_start_limits);

/**
 * range_dma_iter_seek() - put an iterator on the byte at an offset
 * @it: The iterator; what it held before does not matter.
 * @r: The mapped memory.
 * @offset: Distance in bytes from the start of the memory.
 *
 * The first range starts at that byte: an iteration from there has the bytes
 * behind it in the same order as one from the start, in ranges that keep to
 * the device's limits, but not necessarily cut at the same places.
 *
 * Context: Any context. O(1) for one interval, O(log n) over packed lists,
 *	else O(pieces skipped).
 * Return: false if there is no such byte; the iterator is then on no range.
 */
bool range_dma_iter_seek(struct range_dma_iter *it, const struct range_dma *r,
			 u64 offset)
{
	bool found = range_dma_set_pos(it, r, offset);

	range_dma_set_limits(&it->pos, NULL);
	__range_dma_native_next(it);
	return found;
}
EXPORT_SYMBOL_GPL(range_dma_iter_seek);

/* The stored pieces from byte @offset on, neither put together nor cut. */
void range_dma_iter_pieces(struct range_dma_iter *it, const struct range_dma *r,
			   u64 offset)
{
	range_dma_set_pos(it, r, offset);
	it->pos.split = true;
	__range_dma_native_next(it);
}

u64 range_dma_cuts_many(const struct range_dma_cut *cut, dma_addr_t addr, u64 len)
{
	u64 room = cut->boundary - (addr & cut->boundary);
	u64 cuts;

	if (len - 1 <= room)
		return div64_u64(len - 1, cut->max) + 1;

	cuts = div64_u64(room, cut->max) + 1;
	len -= room + 1;
	cuts += (len >> fls64(cut->boundary)) *
		(div64_u64(cut->boundary, cut->max) + 1);
	len &= cut->boundary;
	if (len)
		cuts += div64_u64(len - 1, cut->max) + 1;
	return cuts;
}

/**
 * range_dma_count_limits() - number of ranges within some limits
 * @r: The mapped memory.
 * @lim: The limits; NULL: the device's own.
 *
 * Context: Any context. O(n) in stored pieces, however many ranges they make.
 * Return: The number of rounds of an iteration that
 *	range_dma_iter_start_limits() starts; 0 if empty.
 */
unsigned long range_dma_count_limits(const struct range_dma *r,
				     const struct range_dma_limits *lim)
{
	struct range_dma_pos limits;
	struct range_dma_iter it;
	unsigned long count = 0;

	range_dma_set_pos(&it, r, 0);
	limits = it.pos;
	range_dma_set_limits(&limits, lim);
	it.pos.split = limits.split;
	for (__range_dma_native_next(&it); it.len; __range_dma_native_next(&it))
		count += range_dma_cuts(&limits.cut, it.addr, it.len);
	return count;
}
EXPORT_SYMBOL_GPL(range_dma_count_limits);

/**
 * __range_dma_native_first() - the first range without a scatterlist
 * @r: The mapped memory; it must not be empty.
 * @addr: Set to its address.
 * @len: Set to its length.
 *
 * Context: Any context.
 */
void __range_dma_native_first(const struct range_dma *r, dma_addr_t *addr,
			      unsigned int *len)
{
	struct range_dma_iter it;

	__range_dma_native_start(&it, r);
	*addr = it.addr;
	*len = it.len;
}
EXPORT_SYMBOL_GPL(__range_dma_native_first);

/**
 * range_dma_bytes() - length of the mapped memory
 * @r: The mapped memory.
 *
 * Context: Any context. O(1), but O(n) for memory mapped as a scatterlist.
 * Return: The sum of the lengths of all ranges.
 */
u64 range_dma_bytes(const struct range_dma *r)
{
	struct range_dma_iter it;
	unsigned int i;
	u64 bytes = 0;

	if (__range_dma_is_native(r))
		return r->bytes;
	for_each_range_dma(&it, r, i)
		bytes += range_dma_len(&it);
	return bytes;
}
EXPORT_SYMBOL_GPL(range_dma_bytes);

/**
 * range_dma_memory() - memory that the mapping needed
 * @r: The mapped memory.
 *
 * Context: Any context.
 * Return: The bytes allocated beside the handle: 0 for one interval of DMA
 *	addresses, and where each address follows from the memory's own.
 */
size_t range_dma_memory(const struct range_dma *r)
{
	return r->list ? sizeof(*r->list) + range_dma_list_memory(r->list) : 0;
}
EXPORT_SYMBOL_GPL(range_dma_memory);

/**
 * range_dma_block_iter_start() - start a walk in blocks
 * @bit: The iterator; what it held before does not matter.
 * @r: The mapped memory.
 * @block_size: A power of two.
 *
 * For for_each_range_dma_block().
 *
 * Context: Any context.
 */
void range_dma_block_iter_start(struct range_dma_block_iter *bit,
				const struct range_dma *r,
				unsigned long block_size)
{
	range_dma_set_pos(&bit->it, r, 0);
	if (WARN_ON_ONCE(!is_power_of_2(block_size)))
		return;
	bit->it.pos.cut.max = block_size;
	bit->it.pos.cut.boundary = block_size - 1;
	__range_dma_native_next(&bit->it);
}
EXPORT_SYMBOL_GPL(range_dma_block_iter_start);

/**
 * range_dma_best_block() - largest block size that a page list can use
 * @r: The mapped memory.
 * @sizes: The block sizes of the hardware: bit n stands for 2^n bytes.
 * @virt: The address of the first byte in the address space that the page list
 *	makes, which may end up at any offset in its page.
 *
 * With blocks of that size, each block of the virtual addresses is one of DMA
 * addresses: where the DMA addresses jump, a block ends. Of sizes so large
 * that one block holds everything, the smallest is the best.
 *
 * Context: Any context. O(n) in stored pieces.
 * Return: The size in bytes, or 0 if no size will do.
 */
unsigned long range_dma_best_block(const struct range_dma *r,
				   unsigned long sizes, u64 virt)
{
	u64 bytes = range_dma_bytes(r);
	struct range_dma_iter it;
	u64 enough, differ;
	u64 va = virt;

	if (!bytes || bytes - 1 > U64_MAX - virt)
		return 0;

	/* Each set bit of @differ rules out the sizes above it. */
	enough = fls64(virt ^ (virt + bytes - 1));
	differ = enough < BITS_PER_LONG ? sizes & (~0UL << enough) : 0;

	range_dma_set_pos(&it, r, 0);
	for (__range_dma_native_next(&it); it.len; __range_dma_native_next(&it)) {
		differ |= it.addr ^ va;
		if (va != virt)
			differ |= va;
		va += it.len;
	}

	if (differ & ULONG_MAX)
		sizes &= GENMASK(__ffs((unsigned long)differ), 0);
	return sizes ? 1UL << __fls(sizes) : 0;
}
EXPORT_SYMBOL_GPL(range_dma_best_block);
