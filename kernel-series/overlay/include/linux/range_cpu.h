/* SPDX-License-Identifier: GPL-2.0 */
/*
 * CPU ranges: physical memory, whatever describes it
 *
 * A struct range_cpu describes memory by reference to a storage: a
 * scatterlist, bvecs, a bio, a request, an array of pages, folios or physical
 * ranges, or a packed list. It is walked with a struct range_cpu_iter, which
 * yields ranges: a physical address and a length in bytes, as large as the
 * memory allows.
 *
 * Parameter names in this file always mean the same:
 *	@r:	the described memory, never written to
 *	@it:	a cursor; on a range, or past the last one
 *	@p:	a cursor that is on a piece of one page, or past the last one
 *	@f:	a cursor that is on a piece of one folio, or past the last one
 *	@offset: distance in bytes from the start of the described memory
 *
 * A piece is what one entry of a storage describes. Two neighbouring pieces
 * belong to the same range if the second starts at the physical address where
 * the first ends, if both or neither have a struct page, and if, having one,
 * zone_device_pages_have_same_pgmap(). Pieces of length zero do not exist for
 * the iteration. A range never wraps around.
 *
 * A struct range_cpu is a plain value: it owns nothing, can be copied by
 * assignment, and has nothing to free. The storage has to stay as it is, and
 * the memory has to stay where it is, for as long as the value or an iterator
 * started on it is used. All zeroes is empty.
 *
 * An iterator keeps no pointer to the struct range_cpu that it was started on,
 * which may be gone. It can be stored, resumed later, and copied by
 * assignment. All zeroes is past the last range.
 *
 * Nothing here takes locks, sleeps, allocates or writes to the storage.
 */
#ifndef _LINUX_RANGE_CPU_H
#define _LINUX_RANGE_CPU_H

#include <linux/phyr_list.h>
#include <linux/range_types.h>
#include <linux/scatterlist.h>
#include <linux/types.h>

struct bio;
struct bio_vec;
struct folio;
struct p2pdma_provider;
struct page;
struct request;

/* private: the storages; those without struct page, or not surely, come last */
enum range_cpu_kind {
	RANGE_CPU_NONE,
	RANGE_CPU_SG,
	RANGE_CPU_BVECS,
	RANGE_CPU_BIOS,
	RANGE_CPU_PAGES,
	RANGE_CPU_FOLIOS,
	RANGE_CPU_PHYS,
	RANGE_CPU_LIST,
};

/* What one entry of a storage describes. */
struct range_cpu_piece {
	phys_addr_t addr;
	u64 len;
};

/* A place between two pieces of a storage. */
struct range_cpu_pos {
	union {
		struct scatterlist *sg;
		const struct bio_vec *bv;
		struct page **pages;
		struct folio **folios;
		const struct phys_vec *vec;
		const struct range_cpu_list *list;
	};
	union {
		struct bio *bio;			/* RANGE_CPU_BIOS: the one after @bv */
		struct p2pdma_provider *provider;	/* from RANGE_CPU_PHYS on */
	};
	unsigned int nr;	/* pieces from here on; RANGE_CPU_BIOS: bytes at @bv */
	u8 kind;
	bool exact;	/* struct range_cpu: @len bytes are known to be there */
	bool request;	/* struct range_cpu: those of a request from @bio on, and there are some */
};

static __always_inline struct range_cpu_pos
__range_cpu_sg_pos(struct scatterlist *sgl, unsigned int nents)
{
	return (struct range_cpu_pos){
		.kind = RANGE_CPU_SG,
		.sg = sgl,
		.nr = nents,
	};
}

static __always_inline void __range_cpu_sg_next(struct range_cpu_pos *pos)
{
	/* The entry behind the last one may not exist: do not look. */
	pos->sg = --pos->nr ? sg_next(pos->sg) : NULL;
}

/* Each entry, even an empty one; in the body, @pos counts from it on. */
#define __for_each_range_cpu_sg(entry, pos)				\
	for (; (pos)->nr && ((entry) = (pos)->sg); __range_cpu_sg_next(pos))

/* public: */

/**
 * struct range_cpu - memory, described by some storage
 *
 * Made by the range_cpu_of_*() functions and by range_cpu_slice().
 */
struct range_cpu {
	/* private: */
	struct range_cpu_pos pos;
	u64 skip;		/* bytes behind @pos where the memory starts */
	u64 len;		/* at most so many bytes */
};

/**
 * struct range_cpu_iter - a position in a &struct range_cpu
 *
 * One that is all zeroes is on no range.
 */
struct range_cpu_iter {
	/* private: */
	phys_addr_t addr;	/* the present range */
	u64 len;		/* 0: on no range */
	struct range_cpu_piece next;		/* behind it; length 0: nothing */
	u64 left;				/* at most so many bytes behind @next */
	struct range_cpu_pos pos;		/* behind @next */
	struct range_cpu_list_iter list;	/* the same, RANGE_CPU_LIST */
};

/**
 * struct range_cpu_page_iter - a piece of one page in a &struct range_cpu
 * @page: The page.
 * @offset: Where in @page the piece starts, less than PAGE_SIZE.
 * @len: The length in bytes; @offset + @len is at most PAGE_SIZE.
 *
 * The variable of for_each_range_cpu_page().
 */
struct range_cpu_page_iter {
	struct page *page;
	size_t offset;
	size_t len;
	/* private: */
	struct range_cpu_iter it;
};

/**
 * struct range_cpu_folio_iter - a piece of one folio in a &struct range_cpu
 * @folio: The folio.
 * @offset: Where in @folio the piece starts, in bytes.
 * @len: The length in bytes; @offset + @len is at most folio_size().
 *
 * The variable of for_each_range_cpu_folio().
 */
struct range_cpu_folio_iter {
	struct folio *folio;
	size_t offset;
	size_t len;
	/* private: */
	struct range_cpu_iter it;
};

struct range_cpu range_cpu_of_sg(struct scatterlist *sgl, unsigned int nents);
struct range_cpu range_cpu_of_sgtable(const struct sg_table *sgt);
struct range_cpu range_cpu_of_bvecs(const struct bio_vec *bv, unsigned int nr);
struct range_cpu range_cpu_of_pages(struct page **pages, unsigned int nr,
				    size_t offset, u64 len);
struct range_cpu range_cpu_of_folios(struct folio **folios, unsigned int nr,
				     size_t offset, u64 len);
struct range_cpu range_cpu_of_phys(const struct phys_vec *vec, unsigned int nr,
				   struct p2pdma_provider *provider);
struct range_cpu range_cpu_of_list(const struct range_cpu_list *list,
				   struct p2pdma_provider *provider);
#ifdef CONFIG_BLOCK
struct range_cpu range_cpu_of_bio(struct bio *bio);
struct range_cpu range_cpu_of_request(struct request *rq);
#endif

struct range_cpu range_cpu_slice(const struct range_cpu *r, u64 offset, u64 len);
u64 range_cpu_bytes(const struct range_cpu *r);
unsigned long range_cpu_count(const struct range_cpu *r);

void range_cpu_iter_start(struct range_cpu_iter *it, const struct range_cpu *r);
void range_cpu_iter_next(struct range_cpu_iter *it);
bool range_cpu_iter_seek(struct range_cpu_iter *it, const struct range_cpu *r,
			 u64 offset);
void range_cpu_iter_advance(struct range_cpu_iter *it, u64 bytes);

void range_cpu_page_iter_start(struct range_cpu_page_iter *p,
			       const struct range_cpu *r);
void range_cpu_page_iter_next(struct range_cpu_page_iter *p);
void range_cpu_folio_iter_start(struct range_cpu_folio_iter *f,
				const struct range_cpu *r);
void range_cpu_folio_iter_next(struct range_cpu_folio_iter *f);

size_t range_cpu_copy_from(const struct range_cpu *r, u64 offset, void *buf,
			   size_t len);
size_t range_cpu_copy_to(const struct range_cpu *r, u64 offset, const void *buf,
			 size_t len);

/**
 * range_cpu_iter_valid() - is the iterator on a range?
 * @it: The iterator.
 *
 * Context: Any context.
 * Return: true on a range, false past the last one or when there is none.
 */
static inline bool range_cpu_iter_valid(const struct range_cpu_iter *it)
{
	return it->len;
}

/**
 * range_cpu_addr() - physical address of the present range
 * @it: The iterator; it must be on a range.
 *
 * Context: Any context.
 * Return: The address of the first byte that has not been consumed by
 *	range_cpu_iter_advance(). The CPU's, which no device knows; as a number it is
 *	range_phys_raw() of it.
 */
static inline range_phys_t range_cpu_addr(const struct range_cpu_iter *it)
{
	return (__force range_phys_t)it->addr;
}

/**
 * range_cpu_len() - length of the present range
 * @it: The iterator; it must be on a range.
 *
 * Context: Any context.
 * Return: The length in bytes, never 0; as a number it is range_bytes_raw() of it.
 */
static inline range_bytes_t range_cpu_len(const struct range_cpu_iter *it)
{
	return (__force range_bytes_t)it->len;
}

/* private: does the next range begin where the present one ends? */
static inline bool range_cpu_iter_adjoins(const struct range_cpu_iter *it)
{
	return it->next.len && it->next.addr == (phys_addr_t)(it->addr + it->len);
}

/* public: */

/**
 * range_cpu_provider() - provider of memory without struct page
 * @it: The iterator; it must be on a range.
 *
 * Context: Any context.
 * Return: What range_cpu_of_phys() or range_cpu_of_list() was given; NULL for
 *	every other storage. A P2PDMA page in a storage of pages has its
 *	provider behind its struct page, see pci_p2pdma_state().
 */
static inline struct p2pdma_provider *
range_cpu_provider(const struct range_cpu_iter *it)
{
	return it->pos.kind >= RANGE_CPU_PHYS ? it->pos.provider : NULL;
}

/**
 * for_each_range_cpu() - visit each range
 * @it: A &struct range_cpu_iter pointer, evaluated several times: no side
 *	effects, please.
 * @r: A const &struct range_cpu pointer, evaluated exactly once, before the
 *	first round; what it points to is not needed after that.
 *
 * The body may read @it and may consume less than range_cpu_len() of it by
 * range_cpu_iter_advance(); it may not change the storage. After the loop has
 * run to its end, @it is on no range. After break or goto it is on the range
 * of the round that was left, and can be resumed by range_cpu_iter_next().
 *
 * Context: Any context. O(n) in pieces for the whole loop: each is read once.
 */
#define for_each_range_cpu(it, r)					\
	for (range_cpu_iter_start(it, r); range_cpu_iter_valid(it);	\
	     range_cpu_iter_next(it))

/**
 * for_each_range_cpu_page() - visit the memory in pieces of one page
 * @p: A &struct range_cpu_page_iter pointer, evaluated several times: no side
 *	effects, please.
 * @r: A const &struct range_cpu pointer, evaluated exactly once, before the
 *	first round; what it points to is not needed after that.
 *
 * Ends early where memory has no struct page: the sum of the lengths seen is
 * then less than range_cpu_bytes(). The body may not change @p or the storage.
 * After the loop has run to its end, @p->page is NULL.
 *
 * Context: Any context. O(pages + pieces) for the whole loop.
 */
#define for_each_range_cpu_page(p, r)					\
	for (range_cpu_page_iter_start(p, r); (p)->page;		\
	     range_cpu_page_iter_next(p))

/**
 * for_each_range_cpu_folio() - visit the memory in pieces of one folio
 * @f: A &struct range_cpu_folio_iter pointer, evaluated several times: no side
 *	effects, please.
 * @r: A const &struct range_cpu pointer, evaluated exactly once, before the
 *	first round; what it points to is not needed after that.
 *
 * Ends early where memory has no struct page: the sum of the lengths seen is
 * then less than range_cpu_bytes(). Memory that is not part of a folio comes
 * as folios of one page. The body may not change @f or the storage, nor split
 * the folio. After the loop has run to its end, @f->folio is NULL.
 *
 * Context: Any context. O(folios + pieces) for the whole loop.
 */
#define for_each_range_cpu_folio(f, r)					\
	for (range_cpu_folio_iter_start(f, r); (f)->folio;		\
	     range_cpu_folio_iter_next(f))

#endif /* _LINUX_RANGE_CPU_H */
