// SPDX-License-Identifier: GPL-2.0
/*
 * The stores that bench core compares, each used as kernel code uses it.
 * Compiled with the kernel's headers for lib/scatterlist.c, lib/phyr_list.c
 * and lib/range_cpu.c.
 */
#include <linux/bvec.h>
#include <linux/phyr_list.h>
#include <linux/range_cpu.h>
#include <linux/scatterlist.h>

#include "stores.h"

static_assert(PAGE_SHIFT == BENCH_PAGE_SHIFT);

void *bench_page(unsigned long pfn)
{
	return pfn_to_page(pfn);
}

/* A value has to be there, in a register, before the loop goes on */
#define bench_use(value)	asm volatile("" : "+r" (value))

/* Number @i of a sequence of offsets below @bytes, evenly spread from any point */
static inline u64 bench_offset(u64 bytes, unsigned long i)
{
	u64 fraction = (i + 1) * 0x9e3779b97f4a7c15ull;

	return ((unsigned __int128)fraction * bytes) >> 64;
}

/*
 * The loops are one macro each, so that every store is measured in the same
 * way. @find is an expression with the offset @off that yields an address.
 */
#define bench_seek(bytes, from, nr, off, find)				\
({									\
	u64 __sum = 0, __zero = 0, off;					\
	unsigned long __i;						\
									\
	bench_use(__zero);						\
	for (__i = (from); __i < (from) + (nr); __i++) {		\
		/* no processor can start before the last one ended */	\
		off = bench_offset(bytes, __i) + (__sum & __zero);	\
		__sum += (find);					\
	}								\
	__sum;								\
})

#define bench_add(sum, addr, len)					\
do {									\
	(sum)->addrs += (addr);						\
	(sum)->bytes += (len);						\
	(sum)->entries++;						\
	bench_use((sum)->addrs);					\
	bench_use((sum)->bytes);					\
} while (0)

/* struct scatterlist */

static bool sg_build(void *store, void **pages, unsigned long nr)
{
	return !sg_alloc_table_from_pages(store, (struct page **)pages, nr, 0,
					  nr << PAGE_SHIFT, GFP_KERNEL);
}

static void sg_destroy(void *store)
{
	sg_free_table(store);
}

static void sg_walk(const void *store, struct bench_sum *result)
{
	const struct sg_table *sgt = store;
	struct bench_sum sum = {};
	struct scatterlist *sg;
	unsigned int i;

	for_each_sg(sgt->sgl, sg, sgt->orig_nents, i)
		bench_add(&sum, sg_phys(sg), sg->length);
	*result = sum;
}

static inline u64 sg_find(const struct sg_table *sgt, u64 offset)
{
	struct scatterlist *sg = sgt->sgl;

	while (offset >= sg->length) {
		offset -= sg->length;
		sg = sg_next(sg);
	}
	return sg_phys(sg) + offset;
}

static unsigned long long sg_seek(const void *store, unsigned long long bytes,
				  unsigned long from, unsigned long nr)
{
	return bench_seek(bytes, from, nr, off, sg_find(store, off));
}

/* Array of struct page pointers */

struct page_array {
	struct page **pages;
	unsigned long nr;
};

static bool pages_build(void *store, void **pages, unsigned long nr)
{
	struct page_array *array = store;
	unsigned long i;

	array->pages = kvmalloc(array_size(nr, sizeof(*array->pages)), GFP_KERNEL);
	if (!array->pages)
		return false;
	array->nr = nr;
	for (i = 0; i < nr; i++)
		array->pages[i] = pages[i];
	return true;
}

static void pages_destroy(void *store)
{
	struct page_array *array = store;

	kvfree(array->pages);
}

static void pages_walk(const void *store, struct bench_sum *result)
{
	const struct page_array *array = store;
	struct bench_sum sum = {};
	unsigned long i;

	for (i = 0; i < array->nr; i++)
		bench_add(&sum, page_to_phys(array->pages[i]), PAGE_SIZE);
	*result = sum;
}

static inline u64 pages_find(const struct page_array *array, u64 offset)
{
	return page_to_phys(array->pages[offset >> PAGE_SHIFT]) +
		offset_in_page(offset);
}

static unsigned long long pages_seek(const void *store, unsigned long long bytes,
				     unsigned long from, unsigned long nr)
{
	return bench_seek(bytes, from, nr, off, pages_find(store, off));
}

/* Array of struct bio_vec, merged as bio_add_page() merges */

struct bvec_array {
	struct bio_vec *bv;
	unsigned long nr;
};

static inline bool bvec_joins(struct page *page, u64 end, u64 len)
{
	return page_to_phys(page) == end && len <= UINT_MAX - PAGE_SIZE;
}

static bool bvec_build(void *store, void **pages, unsigned long nr)
{
	struct bvec_array *array = store;
	unsigned long i, bvecs = 0;
	struct bio_vec *bv;
	u64 end = 0, len = 0;

	for (i = 0; i < nr; i++) {
		if (!i || !bvec_joins(pages[i], end, len)) {
			len = 0;
			bvecs++;
		}
		len += PAGE_SIZE;
		end = page_to_phys((struct page *)pages[i]) + PAGE_SIZE;
	}
	array->bv = kvmalloc(array_size(bvecs, sizeof(*bv)), GFP_KERNEL);
	if (!array->bv)
		return false;
	array->nr = bvecs;
	bv = array->bv;
	bvec_set_page(bv, pages[0], PAGE_SIZE, 0);
	for (i = 1; i < nr; i++) {
		end = page_to_phys(bv->bv_page) + bv->bv_len;
		if (bvec_joins(pages[i], end, bv->bv_len))
			bv->bv_len += PAGE_SIZE;
		else
			bvec_set_page(++bv, pages[i], PAGE_SIZE, 0);
	}
	return true;
}

static void bvec_destroy(void *store)
{
	struct bvec_array *array = store;

	kvfree(array->bv);
}

static void bvec_walk(const void *store, struct bench_sum *result)
{
	const struct bvec_array *array = store;
	struct bench_sum sum = {};
	const struct bio_vec *bv;

	for (bv = array->bv; bv < array->bv + array->nr; bv++)
		bench_add(&sum, page_to_phys(bv->bv_page) + bv->bv_offset,
			  bv->bv_len);
	*result = sum;
}

static inline u64 bvec_find(const struct bvec_array *array, u64 offset)
{
	const struct bio_vec *bv = array->bv;

	while (offset >= bv->bv_len)
		offset -= bv++->bv_len;
	return page_to_phys(bv->bv_page) + bv->bv_offset + offset;
}

static unsigned long long bvec_seek(const void *store, unsigned long long bytes,
				    unsigned long from, unsigned long nr)
{
	return bench_seek(bytes, from, nr, off, bvec_find(store, off));
}

/* The packed list, by its own iterator */

static bool list_build(void *store, void **pages, unsigned long nr)
{
	struct range_cpu_list *list = store;
	unsigned long i;

	range_cpu_list_init(list);
	for (i = 0; i < nr; i++)
		if (range_cpu_list_append(list, page_to_phys((struct page *)pages[i]),
					  PAGE_SIZE, GFP_KERNEL))
			return false;
	return true;
}

static void list_destroy(void *store)
{
	range_cpu_list_free(store);
}

static size_t list_own_count(const void *store)
{
	return range_cpu_list_memory(store);
}

static void list_walk(const void *store, struct bench_sum *result)
{
	struct range_cpu_list_iter it;
	struct bench_sum sum = {};

	for (range_cpu_list_iter_start(&it, store);
	     range_cpu_list_iter_valid(&it); range_cpu_list_iter_next(&it))
		bench_add(&sum, range_cpu_list_iter_addr(&it),
			  range_cpu_list_iter_len(&it));
	*result = sum;
}

static inline u64 list_find(const struct range_cpu_list *list, u64 offset)
{
	struct range_cpu_list_iter it;

	offset = range_cpu_list_iter_seek(&it, list, offset);
	return range_cpu_list_iter_addr(&it) + offset;
}

static unsigned long long list_seek(const void *store, unsigned long long bytes,
				    unsigned long from, unsigned long nr)
{
	return bench_seek(bytes, from, nr, off, list_find(store, off));
}

/* The packed list, as a struct range_cpu */

static void cpu_walk(const void *store, struct bench_sum *result)
{
	struct range_cpu r = range_cpu_of_list(store, NULL);
	struct bench_sum sum = {};
	struct range_cpu_iter it;

	for_each_range_cpu(&it, &r)
		bench_add(&sum, range_cpu_addr(&it), range_cpu_len(&it));
	*result = sum;
}

static inline u64 cpu_find(const struct range_cpu *r, u64 offset)
{
	struct range_cpu_iter it;

	range_cpu_iter_seek(&it, r, offset);
	return range_cpu_addr(&it);
}

static unsigned long long cpu_seek(const void *store, unsigned long long bytes,
				   unsigned long from, unsigned long nr)
{
	struct range_cpu r = range_cpu_of_list(store, NULL);

	return bench_seek(bytes, from, nr, off, cpu_find(&r, off));
}

const struct bench_store bench_stores[] = {
	{
		.name = "scatterlist",
		.size = sizeof(struct sg_table),
		.build = sg_build,
		.destroy = sg_destroy,
		.walk = sg_walk,
		.seek = sg_seek,
	},
	{
		.name = "page array",
		.size = sizeof(struct page_array),
		.build = pages_build,
		.destroy = pages_destroy,
		.walk = pages_walk,
		.seek = pages_seek,
	},
	{
		.name = "bio_vec array",
		.size = sizeof(struct bvec_array),
		.build = bvec_build,
		.destroy = bvec_destroy,
		.walk = bvec_walk,
		.seek = bvec_seek,
	},
	{
		.name = "packed list",
		.size = sizeof(struct range_cpu_list),
		.build = list_build,
		.destroy = list_destroy,
		.own_count = list_own_count,
		.walk = list_walk,
		.seek = list_seek,
	},
	{
		.name = "range_cpu",
		.walk = cpu_walk,
		.seek = cpu_seek,
	},
};

const unsigned int bench_nr_stores = ARRAY_SIZE(bench_stores);
