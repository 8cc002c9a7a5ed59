// SPDX-License-Identifier: GPL-2.0
/*
 * CPU ranges: walking physical memory, whatever describes it
 *
 * Two layers. The lower one reads a storage piece by piece: struct
 * range_cpu_pos is the place between two pieces, range_cpu_piece() reads the
 * one behind it and moves on. It is the only code that knows the storages.
 *
 * The upper one, struct range_cpu_iter, holds the present range and, read
 * already, the piece behind that range; so it knows that the range is as large
 * as it can be, and each piece is read once in a whole walk. Nothing is read
 * behind the last byte asked for: a slice of a huge storage costs what the
 * slice holds, and a bio's bvecs are never overrun.
 */
#include <linux/export.h>
#include <linux/highmem.h>
#include <linux/limits.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/pfn.h>
#include <linux/range_cpu.h>
#include <linux/scatterlist.h>
#include <linux/string.h>
#ifdef CONFIG_BLOCK
#include <linux/bio.h>
#include <linux/blk-mq.h>
#else
#include <linux/bvec.h>
#endif

static __always_inline bool range_cpu_piece_sg(struct range_cpu_pos *pos,
					       struct range_cpu_piece *piece)
{
	while (pos->nr && pos->sg) {
		struct scatterlist *sg = pos->sg;

		__range_cpu_sg_next(pos);
		if (sg->length) {
			/* sg_phys() has the type of a DMA address. */
			piece->addr = page_to_phys(sg_page(sg)) + sg->offset;
			piece->len = sg->length;
			return true;
		}
	}
	return false;
}

static __always_inline bool range_cpu_piece_bvec(struct range_cpu_pos *pos,
						 struct range_cpu_piece *piece)
{
	while (pos->nr) {
		const struct bio_vec *bv = pos->bv++;

		pos->nr--;
		if (bv->bv_len) {
			piece->addr = page_to_phys(bv->bv_page) + bv->bv_offset;
			piece->len = bv->bv_len;
			return true;
		}
	}
	return false;
}

#ifdef CONFIG_BLOCK
static __always_inline bool range_cpu_piece_bios(struct range_cpu_pos *pos,
						 struct range_cpu_piece *piece)
{
	for (;;) {
		struct bio_vec bv;

		if (pos->nr) {
			bv = *pos->bv++;
			bv.bv_len = min(bv.bv_len, pos->nr);
			pos->nr -= bv.bv_len;
		} else if (pos->bio) {
			struct bio *bio = pos->bio;

			pos->bio = bio->bi_next;
			if (!bio_has_data(bio))
				continue;
			/* May begin and may end inside of a bvec. */
			bv = mp_bvec_iter_bvec(bio->bi_io_vec, bio->bi_iter);
			pos->bv = bio->bi_io_vec + bio->bi_iter.bi_idx + 1;
			pos->nr = bio->bi_iter.bi_size - bv.bv_len;
		} else {
			return false;
		}

		if (bv.bv_len) {
			piece->addr = page_to_phys(bv.bv_page) + bv.bv_offset;
			piece->len = bv.bv_len;
			return true;
		}
	}
}
#else
static bool range_cpu_piece_bios(struct range_cpu_pos *pos,
				 struct range_cpu_piece *piece)
{
	return false;
}
#endif

static __always_inline bool range_cpu_piece_page(struct range_cpu_pos *pos,
						 struct range_cpu_piece *piece)
{
	if (!pos->nr)
		return false;
	pos->nr--;
	piece->addr = page_to_phys(*pos->pages++);
	piece->len = PAGE_SIZE;
	return true;
}

static __always_inline bool range_cpu_piece_folio(struct range_cpu_pos *pos,
						  struct range_cpu_piece *piece)
{
	struct folio *folio;

	if (!pos->nr)
		return false;
	pos->nr--;
	folio = *pos->folios++;
	piece->addr = PFN_PHYS(folio_pfn(folio));
	piece->len = folio_size(folio);
	return true;
}

static __always_inline bool range_cpu_piece_phys(struct range_cpu_pos *pos,
						 struct range_cpu_piece *piece)
{
	while (pos->nr) {
		const struct phys_vec *vec = pos->vec++;

		pos->nr--;
		if (vec->len) {
			piece->addr = vec->paddr;
			piece->len = vec->len;
			return true;
		}
	}
	return false;
}

static __always_inline bool range_cpu_piece_list(struct range_cpu_list_iter *list,
						 struct range_cpu_piece *piece)
{
	if (!range_cpu_list_iter_valid(list))
		return false;
	piece->addr = range_phys_raw(range_cpu_list_iter_addr(list));
	piece->len = range_bytes_raw(range_cpu_list_iter_len(list));
	range_cpu_list_iter_next(list);
	return true;
}

/*
 * Read the piece at a place in storage of @kind, and go behind it. @list is what
 * RANGE_CPU_LIST has for a place. False at the end of the storage.
 */
static __always_inline bool
range_cpu_piece_of(struct range_cpu_pos *pos, enum range_cpu_kind kind,
		   struct range_cpu_list_iter *list, struct range_cpu_piece *piece)
{
	switch (kind) {
	case RANGE_CPU_SG:
		return range_cpu_piece_sg(pos, piece);
	case RANGE_CPU_BVECS:
		return range_cpu_piece_bvec(pos, piece);
	case RANGE_CPU_BIOS:
		return range_cpu_piece_bios(pos, piece);
	case RANGE_CPU_PAGES:
		return range_cpu_piece_page(pos, piece);
	case RANGE_CPU_FOLIOS:
		return range_cpu_piece_folio(pos, piece);
	case RANGE_CPU_PHYS:
		return range_cpu_piece_phys(pos, piece);
	case RANGE_CPU_LIST:
		return range_cpu_piece_list(list, piece);
	case RANGE_CPU_NONE:
		break;
	}
	return false;
}

static bool range_cpu_piece(struct range_cpu_pos *pos,
			    struct range_cpu_list_iter *list,
			    struct range_cpu_piece *piece)
{
	return range_cpu_piece_of(pos, pos->kind, list, piece);
}

/*
 * Go to the piece that holds the byte at @offset of @r. What is left to skip in
 * that piece goes to @skip. False past the end. Places in a packed list are
 * found by range_cpu_list_iter_seek(); this leaves them alone.
 */
static bool range_cpu_locate(const struct range_cpu *r, u64 offset,
			     struct range_cpu_pos *pos, u64 *skip)
{
	struct range_cpu_piece piece;
	struct range_cpu_pos before;

	*pos = r->pos;
	if (offset >= r->len || offset > U64_MAX - r->skip)
		return false;
	*skip = r->skip + offset;
	if (pos->kind == RANGE_CPU_LIST)
		return true;

	if (pos->kind == RANGE_CPU_PAGES) {
		u64 nr = *skip >> PAGE_SHIFT;

		/* Less than there are: the length is exact. */
		pos->pages += nr;
		pos->nr -= nr;
		*skip &= PAGE_SIZE - 1;
		return true;
	}

	while (*skip) {
		before = *pos;
		if (!range_cpu_piece(pos, NULL, &piece))
			return false;
		if (*skip < piece.len) {
			*pos = before;
			break;
		}
		*skip -= piece.len;
	}
	return true;
}

/* Read the piece behind the present range, less its first @skip bytes. */
static void range_cpu_iter_pull(struct range_cpu_iter *it, u64 skip)
{
	if (!it->left || !range_cpu_piece(&it->pos, &it->list, &it->next)) {
		it->next.len = 0;
		it->left = 0;
		return;
	}
	it->next.addr += skip;
	it->next.len = min(it->next.len - skip, it->left);
	it->left -= it->next.len;
}

/* On no range, and the piece with the byte at @offset comes next. */
static void range_cpu_iter_prime(struct range_cpu_iter *it,
				 const struct range_cpu *r, u64 offset)
{
	u64 skip;

	it->addr = 0;
	it->len = 0;
	it->next.len = 0;
	it->left = 0;
	if (!range_cpu_locate(r, offset, &it->pos, &skip))
		return;
	if (it->pos.kind == RANGE_CPU_LIST)
		skip = range_cpu_list_iter_seek(&it->list, it->pos.list, skip);
	it->left = r->len - offset;
	range_cpu_iter_pull(it, skip);
}

static bool range_cpu_may_lack_page(enum range_cpu_kind kind)
{
	return kind >= RANGE_CPU_PHYS;
}

static bool range_cpu_has_page(const struct range_cpu_iter *it)
{
	if (!range_cpu_may_lack_page(it->pos.kind))
		return true;
	return !it->pos.provider && pfn_valid(PHYS_PFN(it->addr));
}

/* Can pages be of another device, or have no struct page, from @addr on? */
static __always_inline bool range_cpu_may_change(phys_addr_t addr)
{
#if defined(SUBSECTION_SIZE) && !defined(CONFIG_HAVE_ARCH_PFN_VALID)
	/* Memory is only added in subsections. */
	return !(addr & (SUBSECTION_SIZE - 1));
#else
	return true;
#endif
}

/* Memory that ends at @end, and other memory that begins there */
static bool range_cpu_same(const struct range_cpu_pos *pos,
			   enum range_cpu_kind kind, phys_addr_t end)
{
	if (range_cpu_may_lack_page(kind)) {
		bool valid;

		if (pos->provider)
			return true;
		valid = pfn_valid(PHYS_PFN(end - 1));
		if (valid != pfn_valid(PHYS_PFN(end)))
			return false;
		if (!valid)
			return true;
	}
	return zone_device_pages_have_same_pgmap(phys_to_page(end - 1),
						 phys_to_page(end));
}

/*
 * The range that begins with the piece @next, in storage of @kind. There is a copy
 * for each kind that is read much: what is not written to memory before the range is
 * complete takes half the instructions.
 */
static __always_inline void
range_cpu_iter_set(struct range_cpu_iter *it, struct range_cpu_pos pos,
		   enum range_cpu_kind kind, struct range_cpu_piece next, u64 left)
{
	phys_addr_t end = next.addr + next.len;
	u64 len = next.len;

	it->addr = next.addr;
	for (;;) {
		if (!left || !range_cpu_piece_of(&pos, kind, &it->list, &next)) {
			next.len = 0;
			left = 0;
			break;
		}
		next.len = min(next.len, left);
		left -= next.len;

		/* A range that ends with the address space has its end at 0. */
		if (next.addr != end || !end)
			break;
		if (range_cpu_may_change(end) && !range_cpu_same(&pos, kind, end))
			break;
		len += next.len;
		end += next.len;
	}
	it->len = len;
	it->next = next;
	it->left = left;
	it->pos = pos;
}

static __always_inline void range_cpu_iter_next_of(struct range_cpu_iter *it,
						   enum range_cpu_kind kind)
{
	range_cpu_iter_set(it, it->pos, kind, it->next, it->left);
}

/* A bvec of a bio that is neither its first, nor adjacent: that is how requests go on. */
static __always_inline bool range_cpu_iter_next_bvec(struct range_cpu_iter *it)
{
	struct range_cpu_pos *pos = &it->pos;
	const struct bio_vec *bv = pos->bv;
	struct range_cpu_piece piece;

	if (pos->kind != RANGE_CPU_BIOS || !pos->nr)
		return false;
	piece.addr = page_to_phys(bv->bv_page) + bv->bv_offset;
	piece.len = min(bv->bv_len, pos->nr);
	if (!piece.len || piece.len > it->left ||
	    piece.addr == (phys_addr_t)(it->next.addr + it->next.len))
		return false;
	pos->bv++;
	pos->nr -= piece.len;
	it->left -= piece.len;
	it->addr = it->next.addr;
	it->len = it->next.len;
	it->next = piece;
	return true;
}

/**
 * range_cpu_iter_next() - go to the next range
 * @it: The iterator; it must be on a range.
 *
 * Past the last range, range_cpu_iter_valid() is false.
 *
 * Context: Any context. O(pieces in the next range).
 */
void range_cpu_iter_next(struct range_cpu_iter *it)
{
	if (!it->next.len) {
		it->addr = it->next.addr;
		it->len = 0;
		return;
	}
	if (range_cpu_iter_next_bvec(it))
		return;
	switch (it->pos.kind) {
	case RANGE_CPU_SG:
		range_cpu_iter_next_of(it, RANGE_CPU_SG);
		break;
	case RANGE_CPU_BIOS:
		range_cpu_iter_next_of(it, RANGE_CPU_BIOS);
		break;
	case RANGE_CPU_LIST:
		range_cpu_iter_next_of(it, RANGE_CPU_LIST);
		break;
	default:
		range_cpu_iter_next_of(it, it->pos.kind);
	}
}
EXPORT_SYMBOL_GPL(range_cpu_iter_next);

/**
 * range_cpu_iter_start() - put an iterator on the first range
 * @it: The iterator; what it held before does not matter.
 * @r: The described memory.
 *
 * Use range_cpu_iter_valid() to see whether there is a first range.
 *
 * Context: Any context. O(pieces in the first range), O(log n) more for a slice
 *	of a packed list.
 */
void range_cpu_iter_start(struct range_cpu_iter *it, const struct range_cpu *r)
{
	struct range_cpu_pos pos = r->pos;
	struct range_cpu_piece first;

	/* The way of most requests, made short */
	if (pos.kind == RANGE_CPU_BIOS && !r->skip && r->len &&
	    range_cpu_piece_of(&pos, RANGE_CPU_BIOS, NULL, &first)) {
		first.len = min(first.len, r->len);
		range_cpu_iter_set(it, pos, RANGE_CPU_BIOS, first,
				   r->len - first.len);
		return;
	}
	range_cpu_iter_prime(it, r, 0);
	range_cpu_iter_next(it);
}
EXPORT_SYMBOL_GPL(range_cpu_iter_start);

/**
 * range_cpu_iter_seek() - put an iterator on a byte offset
 * @it: The iterator; what it held before does not matter.
 * @r: The described memory.
 * @offset: The byte to start with.
 *
 * The first range starts at that byte, and ends where it would in a walk from
 * the start.
 *
 * Context: Any context. O(log n) for a packed list, O(1) for an array of
 *	pages, O(pieces skipped) for the others; plus the pieces in the range.
 * Return: true on a range; false, and no range, if there is no such byte.
 */
bool range_cpu_iter_seek(struct range_cpu_iter *it, const struct range_cpu *r,
			 u64 offset)
{
	range_cpu_iter_prime(it, r, offset);
	range_cpu_iter_next(it);
	return range_cpu_iter_valid(it);
}
EXPORT_SYMBOL_GPL(range_cpu_iter_seek);

/**
 * range_cpu_iter_advance() - consume bytes
 * @it: The iterator.
 * @bytes: How many; may be more than range_cpu_len(), may be 0.
 *
 * What is left of a range that is consumed in part becomes the present range.
 * After all bytes of a range, the iterator is on the next one; after all bytes
 * of the last, or more than there are, it is on no range.
 *
 * Context: Any context. O(pieces passed).
 */
void range_cpu_iter_advance(struct range_cpu_iter *it, u64 bytes)
{
	while (it->len && bytes >= it->len) {
		bytes -= it->len;
		range_cpu_iter_next(it);
	}
	if (it->len) {
		it->addr += bytes;
		it->len -= bytes;
	}
}
EXPORT_SYMBOL_GPL(range_cpu_iter_advance);

/**
 * range_cpu_slice() - describe a part of described memory
 * @r: The described memory; not needed after the call, but its storage is.
 * @offset: Where the part starts.
 * @len: Its length in bytes. What goes past the end of @r is cut off.
 *
 * The way to the first byte is gone here, not each time that the slice is
 * walked; except for a packed list, where it is short.
 *
 * Context: Any context. O(1) for a packed list or an array of pages,
 *	O(pieces skipped) for the others.
 * Return: The part; empty if there is no byte at @offset.
 */
struct range_cpu range_cpu_slice(const struct range_cpu *r, u64 offset, u64 len)
{
	struct range_cpu part = {};

	if (!range_cpu_locate(r, offset, &part.pos, &part.skip))
		return (struct range_cpu){};
	part.len = min(len, r->len - offset);
	part.pos.request = r->pos.request && !offset && part.len;
	return part;
}
EXPORT_SYMBOL_GPL(range_cpu_slice);

/**
 * range_cpu_bytes() - size of the described memory
 * @r: The described memory.
 *
 * Context: Any context. O(1) for a bio, an array of pages, a packed list, and
 *	slices of those; O(pieces) for the others.
 * Return: The sum of the lengths of all ranges.
 */
u64 range_cpu_bytes(const struct range_cpu *r)
{
	struct range_cpu_iter it;
	u64 bytes = 0;

	if (r->pos.exact)
		return r->len;
	for (range_cpu_iter_prime(&it, r, 0); it.next.len;
	     range_cpu_iter_pull(&it, 0))
		bytes += it.next.len;
	return bytes;
}
EXPORT_SYMBOL_GPL(range_cpu_bytes);

/**
 * range_cpu_count() - number of ranges
 * @r: The described memory.
 *
 * Context: Any context. O(pieces).
 * Return: The number of rounds that for_each_range_cpu() makes.
 */
unsigned long range_cpu_count(const struct range_cpu *r)
{
	struct range_cpu_iter it;
	unsigned long count = 0;

	for_each_range_cpu(&it, r)
		count++;
	return count;
}
EXPORT_SYMBOL_GPL(range_cpu_count);

static void range_cpu_page_iter_set(struct range_cpu_page_iter *p)
{
	if (!range_cpu_iter_valid(&p->it) || !range_cpu_has_page(&p->it)) {
		p->page = NULL;
		return;
	}
	p->page = phys_to_page(p->it.addr);
	p->offset = p->it.addr & (PAGE_SIZE - 1);
	p->len = min_t(u64, p->it.len, PAGE_SIZE - p->offset);
}

/**
 * range_cpu_page_iter_start() - go to the first piece of a page
 * @p: The iterator; what it held before does not matter.
 * @r: The described memory.
 *
 * For for_each_range_cpu_page(), which see. @p->page is NULL if there is no
 * memory, or if the first byte has no struct page.
 *
 * Context: Any context. O(pieces in the first range).
 */
void range_cpu_page_iter_start(struct range_cpu_page_iter *p,
			       const struct range_cpu *r)
{
	range_cpu_iter_start(&p->it, r);
	range_cpu_page_iter_set(p);
}
EXPORT_SYMBOL_GPL(range_cpu_page_iter_start);

/**
 * range_cpu_page_iter_next() - go to the next piece of a page
 * @p: The iterator; @p->page must not be NULL.
 *
 * For for_each_range_cpu_page(), which see. @p->page is NULL past the last
 * byte and at memory without struct page.
 *
 * Context: Any context.
 */
void range_cpu_page_iter_next(struct range_cpu_page_iter *p)
{
	range_cpu_iter_advance(&p->it, p->len);
	range_cpu_page_iter_set(p);
}
EXPORT_SYMBOL_GPL(range_cpu_page_iter_next);

static void range_cpu_folio_iter_set(struct range_cpu_folio_iter *f)
{
	struct page *page;

	if (!range_cpu_iter_valid(&f->it) || !range_cpu_has_page(&f->it)) {
		f->folio = NULL;
		return;
	}
	page = phys_to_page(f->it.addr);
	f->folio = page_folio(page);
	f->offset = folio_page_idx(f->folio, page) * PAGE_SIZE +
		    (f->it.addr & (PAGE_SIZE - 1));
	f->len = min_t(u64, f->it.len, folio_size(f->folio) - f->offset);
}

/**
 * range_cpu_folio_iter_start() - go to the first piece of a folio
 * @f: The iterator; what it held before does not matter.
 * @r: The described memory.
 *
 * For for_each_range_cpu_folio(), which see. @f->folio is NULL if there is no
 * memory, or if the first byte has no struct page.
 *
 * Context: Any context. O(pieces in the first range).
 */
void range_cpu_folio_iter_start(struct range_cpu_folio_iter *f,
				const struct range_cpu *r)
{
	range_cpu_iter_start(&f->it, r);
	range_cpu_folio_iter_set(f);
}
EXPORT_SYMBOL_GPL(range_cpu_folio_iter_start);

/**
 * range_cpu_folio_iter_next() - go to the next piece of a folio
 * @f: The iterator; @f->folio must not be NULL.
 *
 * For for_each_range_cpu_folio(), which see. @f->folio is NULL past the last
 * byte and at memory without struct page.
 *
 * Context: Any context.
 */
void range_cpu_folio_iter_next(struct range_cpu_folio_iter *f)
{
	range_cpu_iter_advance(&f->it, f->len);
	range_cpu_folio_iter_set(f);
}
EXPORT_SYMBOL_GPL(range_cpu_folio_iter_next);

/**
 * range_cpu_copy_from() - copy described memory to a buffer
 * @r: The described memory.
 * @offset: Where in it to start.
 * @buf: Where to copy to.
 * @len: How many bytes.
 *
 * Stops at the end of the memory and at memory without struct page, which may
 * not be readable as memory is.
 *
 * Context: Any context. O(pieces skipped + pages copied).
 * Return: The number of bytes copied.
 */
size_t range_cpu_copy_from(const struct range_cpu *r, u64 offset, void *buf,
			   size_t len)
{
	struct range_cpu part = range_cpu_slice(r, offset, len);
	struct range_cpu_page_iter p;
	size_t done = 0;

	for_each_range_cpu_page(&p, &part) {
		void *mem = kmap_local_page(p.page);

		memcpy(buf + done, mem + p.offset, p.len);
		kunmap_local(mem);
		done += p.len;
	}
	return done;
}
EXPORT_SYMBOL_GPL(range_cpu_copy_from);

/**
 * range_cpu_copy_to() - copy a buffer to described memory
 * @r: The described memory.
 * @offset: Where in it to start.
 * @buf: Where to copy from.
 * @len: How many bytes.
 *
 * Stops at the end of the memory and at memory without struct page, which may
 * not be writable as memory is. Like sg_copy_buffer(), calls
 * flush_dcache_page() for the pages written to.
 *
 * Context: Any context. O(pieces skipped + pages copied).
 * Return: The number of bytes copied.
 */
size_t range_cpu_copy_to(const struct range_cpu *r, u64 offset, const void *buf,
			 size_t len)
{
	struct range_cpu part = range_cpu_slice(r, offset, len);
	struct range_cpu_page_iter p;
	size_t done = 0;

	for_each_range_cpu_page(&p, &part) {
		void *mem = kmap_local_page(p.page);

		memcpy(mem + p.offset, buf + done, p.len);
		flush_dcache_page(p.page);
		kunmap_local(mem);
		done += p.len;
	}
	return done;
}
EXPORT_SYMBOL_GPL(range_cpu_copy_to);

/**
 * range_cpu_of_sg() - memory of a scatterlist
 * @sgl: The first entry; may be NULL if @nents is 0.
 * @nents: How many entries at most; the list may end before.
 *
 * The CPU side: pages, offsets and lengths, whether the list is mapped for a
 * device or not. Chained lists are followed. An entry's offset may exceed a
 * page.
 *
 * Context: Any context. O(1).
 * Return: The described memory.
 */
struct range_cpu range_cpu_of_sg(struct scatterlist *sgl, unsigned int nents)
{
	return (struct range_cpu){
		.pos = __range_cpu_sg_pos(sgl, nents),
		.len = U64_MAX,
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_sg);

/**
 * range_cpu_of_sgtable() - memory of an sg_table
 * @sgt: The table; not needed after the call, but its list is.
 *
 * All entries for the CPU: orig_nents, not nents.
 *
 * Context: Any context. O(1).
 * Return: The described memory.
 */
struct range_cpu range_cpu_of_sgtable(const struct sg_table *sgt)
{
	return range_cpu_of_sg(sgt->sgl, sgt->orig_nents);
}
EXPORT_SYMBOL_GPL(range_cpu_of_sgtable);

/**
 * range_cpu_of_bvecs() - memory of an array of bvecs
 * @bv: The bvecs; each may be longer than a page.
 * @nr: How many.
 *
 * Context: Any context. O(1).
 * Return: The described memory.
 */
struct range_cpu range_cpu_of_bvecs(const struct bio_vec *bv, unsigned int nr)
{
	return (struct range_cpu){
		.pos.kind = RANGE_CPU_BVECS,
		.pos.bv = bv,
		.pos.nr = nr,
		.len = U64_MAX,
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_bvecs);

/**
 * range_cpu_of_pages() - memory of an array of pages
 * @pages: The pages; each counts for PAGE_SIZE bytes, also the head page of a
 *	folio.
 * @nr: How many.
 * @offset: Where the memory starts, in bytes from the start of the first page.
 * @len: Its length in bytes. What goes past the last page is cut off.
 *
 * Context: Any context. O(1).
 * Return: The described memory.
 */
struct range_cpu range_cpu_of_pages(struct page **pages, unsigned int nr,
				    size_t offset, u64 len)
{
	u64 size = (u64)nr << PAGE_SHIFT;

	return (struct range_cpu){
		.pos.kind = RANGE_CPU_PAGES,
		.pos.pages = pages,
		.pos.nr = nr,
		.pos.exact = true,
		.skip = offset,
		.len = offset < size ? min(len, size - offset) : 0,
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_pages);

/**
 * range_cpu_of_folios() - memory of an array of folios
 * @folios: The folios, each from its start to its end.
 * @nr: How many.
 * @offset: Where the memory starts, in bytes from the start of the first folio.
 * @len: Its length in bytes. What goes past the last folio is cut off.
 *
 * Context: Any context. O(1).
 * Return: The described memory.
 */
struct range_cpu range_cpu_of_folios(struct folio **folios, unsigned int nr,
				     size_t offset, u64 len)
{
	return (struct range_cpu){
		.pos.kind = RANGE_CPU_FOLIOS,
		.pos.folios = folios,
		.pos.nr = nr,
		.skip = offset,
		.len = len,
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_folios);

/**
 * range_cpu_of_phys() - memory of an array of physical ranges
 * @vec: The ranges; none may wrap around.
 * @nr: How many.
 * @provider: Whose memory it is, if it is MMIO without struct page; else NULL.
 *
 * Context: Any context. O(1).
 * Return: The described memory.
 */
struct range_cpu range_cpu_of_phys(const struct phys_vec *vec, unsigned int nr,
				   struct p2pdma_provider *provider)
{
	return (struct range_cpu){
		.pos.kind = RANGE_CPU_PHYS,
		.pos.vec = vec,
		.pos.nr = nr,
		.pos.provider = provider,
		.len = U64_MAX,
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_phys);

/**
 * range_cpu_of_list() - memory of a packed list
 * @list: The list; to append to it is to change it, and not allowed.
 * @provider: Whose memory it is, if it is MMIO without struct page; else NULL.
 *
 * Context: Any context. O(1).
 * Return: The described memory.
 */
struct range_cpu range_cpu_of_list(const struct range_cpu_list *list,
				   struct p2pdma_provider *provider)
{
	return (struct range_cpu){
		.pos.kind = RANGE_CPU_LIST,
		.pos.list = list,
		.pos.provider = provider,
		.pos.exact = true,
		.len = range_cpu_list_bytes(list),
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_list);

#ifdef CONFIG_BLOCK
/**
 * range_cpu_of_bio() - memory that a bio has still to transfer
 * @bio: The bio. Bios chained to it by bi_next are not looked at.
 *
 * From bi_iter on, which is read here: a bio that is advanced, split or
 * completed later does not change the returned value.
 *
 * Context: Any context. O(1).
 * Return: The described memory; empty for a bio without data, as a flush or a
 *	discard.
 */
struct range_cpu range_cpu_of_bio(struct bio *bio)
{
	const struct bio_vec *bv;

	if (!bio_has_data(bio))
		return (struct range_cpu){};

	/* No count of bvecs: a clone does not have one. The length will do. */
	bv = bio->bi_io_vec + bio->bi_iter.bi_idx;
	return (struct range_cpu){
		.pos.kind = RANGE_CPU_BVECS,
		.pos.bv = bv,
		.pos.nr = UINT_MAX,
		.pos.exact = true,
		.skip = mp_bvec_iter_offset(bio->bi_io_vec, bio->bi_iter) -
			bv->bv_offset,
		.len = bio->bi_iter.bi_size,
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_bio);

/**
 * range_cpu_of_request() - memory that a request has to transfer
 * @rq: The request. Its bios are read while the memory is walked: it must not
 *	be completed, not even in part, as long as the returned value is used.
 *
 * The special payload, if it has one; else all of its bios, each from bi_iter
 * on.
 *
 * Context: Any context. O(1).
 * Return: The described memory; empty for a request without data.
 */
struct range_cpu range_cpu_of_request(struct request *rq)
{
	if (rq->rq_flags & RQF_SPECIAL_PAYLOAD)
		return range_cpu_of_bvecs(&rq->special_vec, 1);

	/* A discard has bytes, and no memory. */
	if (!bio_has_data(rq->bio))
		return (struct range_cpu){};

	return (struct range_cpu){
		.pos.kind = RANGE_CPU_BIOS,
		.pos.bio = rq->bio,
		.pos.exact = true,
		.pos.request = true,
		.len = blk_rq_bytes(rq),
	};
}
EXPORT_SYMBOL_GPL(range_cpu_of_request);
#endif /* CONFIG_BLOCK */
