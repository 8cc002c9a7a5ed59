// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of CPU ranges
 *
 * Most tests run once for each storage. They make up random memory, as a list
 * of pieces (the layout), describe it in that storage, and compare with a
 * naive model that works on the list of pieces. The random numbers, and so the
 * layouts, are the same for each storage that can describe the same things.
 *
 * The contents of the memory have a shadow in an ordinary buffer, on which the
 * model reads and writes.
 */
#include <kunit/test.h>
#include <linux/gfp.h>
#include <linux/highmem.h>
#include <linux/limits.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/pfn.h>
#include <linux/prandom.h>
#include <linux/range_cpu.h>
#include <linux/scatterlist.h>
#include <linux/sizes.h>
#include <linux/string.h>
#ifdef CONFIG_BLOCK
#include <linux/bio.h>
#include <linux/blk-mq.h>
#else
#include <linux/bvec.h>
#endif

#define ROUNDS		50
#define MAX_PIECES	16
#define SG_CHUNK	5	/* entries before a chain entry */
#define MAX_BIOS	4

/* Orders of the allocations; the first one is not a folio. */
static const unsigned int orders[] = { 4, 0, 0, 1, 2, 2 };

#define NR_BLOCKS	ARRAY_SIZE(orders)
#define NR_PAGES	(16 + 1 + 1 + 2 + 4 + 4)

struct layout {
	struct phys_vec vec[MAX_PIECES];
	unsigned int nr;
};

struct fixture {
	struct kunit *test;
	struct page *block[NR_BLOCKS];
	u8 *shadow;
	u8 *buf;
	struct rnd_state rnd;

	struct layout layout;
	/* What the layout is cut out of, if it is one of pages or folios. */
	struct page *pages[MAX_PIECES];
	struct folio *folios[MAX_PIECES];
	unsigned int nr;
	size_t offset;

	/* The storages. */
	struct scatterlist sg[2 * MAX_PIECES];
	struct sg_table sgt;
	struct bio_vec bv[MAX_PIECES];
	struct range_cpu_list list;
#ifdef CONFIG_BLOCK
	struct bio bio[MAX_BIOS];
	struct request rq;
#endif
};

/* Only its address is used. */
static char provider_token;
#define provider ((struct p2pdma_provider *)&provider_token)

static u32 below(struct fixture *fix, u32 limit)
{
	return prandom_u32_state(&fix->rnd) % limit;
}

static size_t size_of_block(unsigned int i)
{
	return PAGE_SIZE << orders[i];
}

static u64 layout_bytes(const struct layout *l)
{
	u64 bytes = 0;
	unsigned int i;

	for (i = 0; i < l->nr; i++)
		bytes += l->vec[i].len;
	return bytes;
}

static void layout_add(struct layout *l, phys_addr_t addr, size_t len)
{
	l->vec[l->nr].paddr = addr;
	l->vec[l->nr].len = len;
	l->nr++;
}

static struct layout layout_slice(const struct layout *l, u64 offset, u64 len)
{
	struct layout part = {};
	unsigned int i;

	for (i = 0; i < l->nr && len; i++) {
		u64 skip = min_t(u64, offset, l->vec[i].len);
		u64 take = min_t(u64, len, l->vec[i].len - skip);

		offset -= skip;
		len -= take;
		if (take)
			layout_add(&part, l->vec[i].paddr + skip, take);
	}
	return part;
}

static struct layout layout_merge(const struct layout *l)
{
	struct layout merged = {};
	unsigned int i;

	for (i = 0; i < l->nr; i++) {
		struct phys_vec *last;

		if (!l->vec[i].len)
			continue;
		last = merged.nr ? &merged.vec[merged.nr - 1] : NULL;
		if (last && last->paddr + last->len == l->vec[i].paddr)
			last->len += l->vec[i].len;
		else
			layout_add(&merged, l->vec[i].paddr, l->vec[i].len);
	}
	return merged;
}

/* Random pieces of the first block; many adjacent, some of length 0. */
static void layout_of_pieces(struct fixture *fix)
{
	phys_addr_t base = page_to_phys(fix->block[0]);
	struct layout *l = &fix->layout;
	unsigned int nr = 1 + below(fix, MAX_PIECES);
	size_t size = size_of_block(0), at = 0, len;

	l->nr = 0;
	while (l->nr < nr) {
		if (below(fix, 2) || at == size)
			at = below(fix, size);
		len = min(size - at, 1 + below(fix, 3 * PAGE_SIZE));
		if (!below(fix, 6))
			len = 0;
		layout_add(l, base + at, len);
		at += len;
	}
}

/* Give the first and the last piece of the layout an end inside of a piece. */
static void layout_cut(struct fixture *fix)
{
	struct layout *l = &fix->layout;
	u64 last = l->vec[l->nr - 1].len;
	u64 len;

	fix->nr = l->nr;
	fix->offset = below(fix, l->vec[0].len);
	len = layout_bytes(l) - fix->offset;
	len -= below(fix, min(len, last));
	*l = layout_slice(l, fix->offset, len);
}

static void layout_of_pages(struct fixture *fix)
{
	unsigned int at = 0, i, nr = 1 + below(fix, MAX_PIECES);
	struct layout *l = &fix->layout;

	l->nr = 0;
	for (i = 0; i < nr; i++) {
		if (below(fix, 2))
			at = below(fix, 1 << orders[0]);
		fix->pages[i] = fix->block[0] + at;
		layout_add(l, page_to_phys(fix->pages[i]), PAGE_SIZE);
		at = (at + 1) % (1 << orders[0]);
	}
	layout_cut(fix);
}

static void layout_of_folios(struct fixture *fix)
{
	unsigned int i, nr = 1 + below(fix, MAX_PIECES);
	struct layout *l = &fix->layout;

	l->nr = 0;
	for (i = 0; i < nr; i++) {
		unsigned int block = 1 + below(fix, NR_BLOCKS - 1);

		fix->folios[i] = page_folio(fix->block[block]);
		layout_add(l, page_to_phys(fix->block[block]),
			   size_of_block(block));
	}
	layout_cut(fix);
}

static void sg_set_piece(struct fixture *fix, struct scatterlist *sg,
			 const struct phys_vec *vec)
{
	unsigned long back = PHYS_PFN(vec->paddr) - page_to_pfn(fix->block[0]);

	/* In the first block, an earlier page with a larger offset will do. */
	back = back < 1 << orders[0] ? below(fix, min(back, 2UL) + 1) : 0;
	sg_set_page(sg, phys_to_page(vec->paddr) - back, vec->len,
		    (vec->paddr & (PAGE_SIZE - 1)) + back * PAGE_SIZE);
}

static struct range_cpu describe_sg(struct fixture *fix)
{
	unsigned int i;

	sg_init_table(fix->sg, fix->layout.nr);
	for (i = 0; i < fix->layout.nr; i++)
		sg_set_piece(fix, &fix->sg[i], &fix->layout.vec[i]);
	return range_cpu_of_sg(fix->sg, fix->layout.nr);
}

static struct range_cpu describe_sg_chained(struct fixture *fix)
{
	unsigned int i, at = 0;

	sg_init_table(fix->sg, ARRAY_SIZE(fix->sg));
	for (i = 0; i < fix->layout.nr; i++) {
		if (at % SG_CHUNK == SG_CHUNK - 1) {
			sg_chain(fix->sg, at + 1, &fix->sg[at + 1]);
			at++;
		}
		sg_set_piece(fix, &fix->sg[at++], &fix->layout.vec[i]);
	}
	sg_mark_end(&fix->sg[at - 1]);
	return range_cpu_of_sg(fix->sg, UINT_MAX);
}

static struct range_cpu describe_sgtable(struct fixture *fix)
{
	describe_sg(fix);
	fix->sgt.sgl = fix->sg;
	fix->sgt.orig_nents = fix->layout.nr;
	fix->sgt.nents = 1;
	return range_cpu_of_sgtable(&fix->sgt);
}

static struct range_cpu describe_bvecs(struct fixture *fix)
{
	unsigned int i;

	for (i = 0; i < fix->layout.nr; i++)
		bvec_set_page(&fix->bv[i],
			      phys_to_page(fix->layout.vec[i].paddr),
			      fix->layout.vec[i].len,
			      fix->layout.vec[i].paddr & (PAGE_SIZE - 1));
	return range_cpu_of_bvecs(fix->bv, fix->layout.nr);
}

#ifdef CONFIG_BLOCK
/* A bio over part of the bvecs, as a split would make it. */
static void set_bio(struct fixture *fix, struct bio *bio, u32 offset, u32 len)
{
	*bio = (struct bio){
		.bi_opf = REQ_OP_WRITE,
		.bi_io_vec = fix->bv,
		.bi_iter.bi_size = layout_bytes(&fix->layout),
	};
	bio_advance_iter(bio, &bio->bi_iter, offset);
	bio->bi_iter.bi_size = len;
}

static struct range_cpu describe_bio(struct fixture *fix)
{
	u32 bytes = layout_bytes(&fix->layout);
	u32 offset = below(fix, bytes + 1);
	u32 len = bytes - offset;

	describe_bvecs(fix);
	len = below(fix, len + 1);
	set_bio(fix, &fix->bio[0], offset, len);
	fix->layout = layout_slice(&fix->layout, offset, len);
	return range_cpu_of_bio(&fix->bio[0]);
}

static struct range_cpu describe_request(struct fixture *fix)
{
	u32 bytes = layout_bytes(&fix->layout);
	u32 offset = 0, len;
	unsigned int i;

	describe_bvecs(fix);
	for (i = 0; i < MAX_BIOS; i++) {
		len = bytes - offset;
		if (i < MAX_BIOS - 1)
			len = below(fix, len + 1);
		/* A bio that is done is none of the request's any more. */
		if (!i && !len && bytes)
			len = 1;
		set_bio(fix, &fix->bio[i], offset, len);
		if (i)
			fix->bio[i - 1].bi_next = &fix->bio[i];
		offset += len;
	}
	fix->rq.bio = &fix->bio[0];
	fix->rq.__data_len = bytes;
	return range_cpu_of_request(&fix->rq);
}
#endif

static struct range_cpu describe_pages(struct fixture *fix)
{
	return range_cpu_of_pages(fix->pages, fix->nr, fix->offset,
				  layout_bytes(&fix->layout));
}

static struct range_cpu describe_folios(struct fixture *fix)
{
	return range_cpu_of_folios(fix->folios, fix->nr, fix->offset,
				   layout_bytes(&fix->layout));
}

static struct range_cpu describe_phys(struct fixture *fix)
{
	return range_cpu_of_phys(fix->layout.vec, fix->layout.nr, NULL);
}

static struct range_cpu describe_provider(struct fixture *fix)
{
	return range_cpu_of_phys(fix->layout.vec, fix->layout.nr, provider);
}

static struct range_cpu describe_list(struct fixture *fix)
{
	unsigned int i;

	range_cpu_list_free(&fix->list);
	for (i = 0; i < fix->layout.nr; i++) {
		const struct phys_vec *vec = &fix->layout.vec[i];
		int err = 0;

		if (vec->len && below(fix, 2))
			err = range_cpu_list_append(&fix->list, vec->paddr,
						    vec->len, GFP_KERNEL);
		else if (vec->len)
			err = range_cpu_list_append_entry(&fix->list, vec->paddr,
							  vec->len, GFP_KERNEL);
		KUNIT_ASSERT_EQ(fix->test, err, 0);
	}
	return range_cpu_of_list(&fix->list, NULL);
}

/**
 * struct storage - one row of the table that most tests are run for
 * @name: For the test report.
 * @layout: Makes up memory that this storage can describe.
 * @describe: Describes it; may cut the layout down.
 * @pages: The memory has struct pages.
 */
struct storage {
	const char *name;
	void (*layout)(struct fixture *fix);
	struct range_cpu (*describe)(struct fixture *fix);
	bool pages;
};

static const struct storage storages[] = {
	{ "sg", layout_of_pieces, describe_sg, true },
	{ "sg of pages", layout_of_pages, describe_sg, true },
	{ "sg of folios", layout_of_folios, describe_sg, true },
	{ "sg chained", layout_of_pieces, describe_sg_chained, true },
	{ "sg_table", layout_of_pieces, describe_sgtable, true },
	{ "bvecs", layout_of_pieces, describe_bvecs, true },
#ifdef CONFIG_BLOCK
	{ "bio", layout_of_pieces, describe_bio, true },
	{ "request", layout_of_pieces, describe_request, true },
#endif
	{ "pages", layout_of_pages, describe_pages, true },
	{ "folios", layout_of_folios, describe_folios, true },
	{ "phys", layout_of_pieces, describe_phys, true },
	{ "phys with provider", layout_of_pieces, describe_provider, false },
	{ "list", layout_of_pieces, describe_list, true },
	{ "list of folios", layout_of_folios, describe_list, true },
};

KUNIT_ARRAY_PARAM_DESC(storage, storages, name);

static struct range_cpu describe_random(struct kunit *test)
{
	const struct storage *storage = test->param_value;
	struct fixture *fix = test->priv;

	storage->layout(fix);
	return storage->describe(fix);
}

/* Where the shadow of a physical address is, and how far its page goes on. */
static u8 *shadow_of(struct kunit *test, phys_addr_t addr, size_t *len)
{
	struct fixture *fix = test->priv;
	size_t at = 0;
	unsigned int i;

	for (i = 0; i < NR_BLOCKS; i++) {
		phys_addr_t base = page_to_phys(fix->block[i]);

		if (addr >= base && addr - base < size_of_block(i)) {
			*len = PAGE_SIZE - (addr & (PAGE_SIZE - 1));
			return fix->shadow + at + (addr - base);
		}
		at += size_of_block(i);
	}
	KUNIT_FAIL_AND_ABORT(test, "no memory of the test at %pap", &addr);
	return NULL;
}

static void shadow_copy(struct kunit *test, const struct layout *l, u8 *buf,
			bool to_buf)
{
	unsigned int i;

	for (i = 0; i < l->nr; i++) {
		phys_addr_t addr = l->vec[i].paddr;
		size_t left = l->vec[i].len, len;

		while (left) {
			u8 *shadow = shadow_of(test, addr, &len);

			len = min(len, left);
			memcpy(to_buf ? buf : shadow, to_buf ? shadow : buf, len);
			buf += len;
			addr += len;
			left -= len;
		}
	}
}

enum shadow_op { SHADOW_TO_MEMORY, SHADOW_IS_MEMORY };

static bool shadow_all(struct fixture *fix, enum shadow_op op)
{
	u8 *shadow = fix->shadow;
	unsigned int i, j;
	bool same = true;

	for (i = 0; i < NR_BLOCKS; i++) {
		for (j = 0; j < 1 << orders[i]; j++) {
			void *mem = kmap_local_page(fix->block[i] + j);

			if (op == SHADOW_TO_MEMORY)
				memcpy(mem, shadow, PAGE_SIZE);
			else
				same &= !memcmp(mem, shadow, PAGE_SIZE);
			kunmap_local(mem);
			shadow += PAGE_SIZE;
		}
	}
	return same;
}

/* The iterator yields exactly the layout's ranges from here on. */
static void expect_ranges(struct kunit *test, struct range_cpu_iter *it,
			  const struct layout *l)
{
	struct layout merged = layout_merge(l);
	unsigned int i;

	for (i = 0; i < merged.nr; i++) {
		KUNIT_ASSERT_TRUE(test, range_cpu_iter_valid(it));
		KUNIT_EXPECT_EQ(test, range_phys_raw(range_cpu_addr(it)), merged.vec[i].paddr);
		KUNIT_EXPECT_EQ(test, range_bytes_raw(range_cpu_len(it)), merged.vec[i].len);
		range_cpu_iter_next(it);
	}
	KUNIT_EXPECT_FALSE(test, range_cpu_iter_valid(it));
}

static void expect_memory(struct kunit *test, const struct range_cpu *r,
			  const struct layout *l)
{
	struct range_cpu_iter it;

	range_cpu_iter_start(&it, r);
	expect_ranges(test, &it, l);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(r), layout_bytes(l));
}

static void range_cpu_test_walk(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);

		expect_memory(test, &r, &fix->layout);
		expect_memory(test, &r, &fix->layout);
	}
}

static void range_cpu_test_totals(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);

		KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r),
				layout_bytes(&fix->layout));
		KUNIT_EXPECT_EQ(test, range_cpu_count(&r),
				layout_merge(&fix->layout).nr);
	}
}

static void range_cpu_test_iter_provider(struct kunit *test)
{
	const struct storage *storage = test->param_value;
	unsigned int i;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		struct range_cpu_iter it;

		for_each_range_cpu(&it, &r)
			KUNIT_EXPECT_PTR_EQ(test, range_cpu_provider(&it),
					    storage->pages ? NULL : provider);
	}
}

static void expect_seek(struct kunit *test, const struct range_cpu *r,
			const struct layout *l, u64 offset)
{
	struct layout rest = layout_slice(l, offset, U64_MAX);
	struct range_cpu_iter it;

	KUNIT_EXPECT_EQ(test, range_cpu_iter_seek(&it, r, offset), rest.nr > 0);
	expect_ranges(test, &it, &rest);
}

static void range_cpu_test_seek(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct layout *l = &fix->layout;
	unsigned int i, j;

	for (i = 0; i < ROUNDS / 5; i++) {
		struct range_cpu r = describe_random(test);
		u64 edge = 0;

		for (j = 0; j <= l->nr; j++) {
			if (edge)
				expect_seek(test, &r, l, edge - 1);
			expect_seek(test, &r, l, edge);
			expect_seek(test, &r, l, edge + 1);
			if (j < l->nr)
				edge += l->vec[j].len;
		}
		expect_seek(test, &r, l, U64_MAX);
	}
}

static void range_cpu_test_advance(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		u32 bytes = layout_bytes(&fix->layout);
		struct range_cpu_iter it, here;
		u32 done, step;

		range_cpu_iter_start(&it, &r);
		for (done = 0; done <= bytes; done += step) {
			struct layout rest =
				layout_slice(&fix->layout, done, U64_MAX);

			here = it;
			expect_ranges(test, &here, &rest);
			step = below(fix, 5 * PAGE_SIZE);
			range_cpu_iter_advance(&it, step);
		}
		KUNIT_EXPECT_FALSE(test, range_cpu_iter_valid(&it));
	}
}

static void range_cpu_test_slices(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i, depth;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		struct layout l = fix->layout;

		for (depth = 0; depth < 4; depth++) {
			u64 bytes = layout_bytes(&l);
			u64 offset = below(fix, bytes / 2 + 2);
			u64 len = below(fix, bytes + 2);

			r = range_cpu_slice(&r, offset, len);
			l = layout_slice(&l, offset, len);
			expect_memory(test, &r, &l);
		}
	}
}

static void range_cpu_test_slice_seek(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		u64 bytes = layout_bytes(&fix->layout);
		u64 offset = below(fix, bytes + 1);
		u64 len = below(fix, bytes + 1);
		struct layout l = layout_slice(&fix->layout, offset, len);

		r = range_cpu_slice(&r, offset, len);
		expect_seek(test, &r, &l, below(fix, layout_bytes(&l) + 2));
	}
}

static void range_cpu_test_each_page(struct kunit *test)
{
	const struct storage *storage = test->param_value;
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		struct range_cpu_page_iter p;
		u64 at = 0;

		for_each_range_cpu_page(&p, &r) {
			struct layout piece =
				layout_slice(&fix->layout, at, p.len);

			KUNIT_EXPECT_LE(test, p.offset + p.len, PAGE_SIZE);
			piece = layout_merge(&piece);
			KUNIT_ASSERT_EQ(test, piece.nr, 1);
			KUNIT_EXPECT_EQ(test, page_to_phys(p.page) + p.offset,
					piece.vec[0].paddr);
			KUNIT_EXPECT_EQ(test, p.len, piece.vec[0].len);
			at += p.len;
		}
		KUNIT_EXPECT_EQ(test, at, storage->pages ?
				layout_bytes(&fix->layout) : 0);
	}
}

static void range_cpu_test_each_folio(struct kunit *test)
{
	const struct storage *storage = test->param_value;
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		struct range_cpu_folio_iter f;
		u64 at = 0;

		for_each_range_cpu_folio(&f, &r) {
			struct layout piece =
				layout_slice(&fix->layout, at, f.len);

			KUNIT_EXPECT_LE(test, f.offset + f.len,
					folio_size(f.folio));
			piece = layout_merge(&piece);
			KUNIT_ASSERT_EQ(test, piece.nr, 1);
			KUNIT_EXPECT_EQ(test,
					PFN_PHYS(folio_pfn(f.folio)) + f.offset,
					piece.vec[0].paddr);
			KUNIT_EXPECT_EQ(test, f.len, piece.vec[0].len);
			at += f.len;
		}
		KUNIT_EXPECT_EQ(test, at, storage->pages ?
				layout_bytes(&fix->layout) : 0);
	}
}

static void range_cpu_test_copy_out(struct kunit *test)
{
	const struct storage *storage = test->param_value;
	struct fixture *fix = test->priv;
	unsigned int i;

	prandom_bytes_state(&fix->rnd, fix->shadow, NR_PAGES * PAGE_SIZE);
	shadow_all(fix, SHADOW_TO_MEMORY);
	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		u64 bytes = layout_bytes(&fix->layout);
		u64 offset = below(fix, bytes + 1);
		size_t len = below(fix, bytes + 1);
		struct layout l = layout_slice(&fix->layout, offset, len);
		u8 *want = fix->buf, *got = fix->buf + bytes;
		size_t nr = storage->pages ? layout_bytes(&l) : 0;

		memset(got, 0xa5, bytes + 1);
		KUNIT_EXPECT_EQ(test, range_cpu_copy_from(&r, offset, got, len),
				nr);
		shadow_copy(test, &l, want, true);
		KUNIT_EXPECT_EQ(test, memcmp(got, want, nr), 0);
		KUNIT_EXPECT_EQ(test, got[nr], 0xa5);
	}
}

static void range_cpu_test_copy_in(struct kunit *test)
{
	const struct storage *storage = test->param_value;
	struct fixture *fix = test->priv;
	unsigned int i;

	memset(fix->shadow, 0, NR_PAGES * PAGE_SIZE);
	shadow_all(fix, SHADOW_TO_MEMORY);
	for (i = 0; i < ROUNDS; i++) {
		struct range_cpu r = describe_random(test);
		u64 bytes = layout_bytes(&fix->layout);
		u64 offset = below(fix, bytes + 1);
		size_t len = below(fix, bytes + 1);
		struct layout l = layout_slice(&fix->layout, offset, len);

		prandom_bytes_state(&fix->rnd, fix->buf, len);
		KUNIT_EXPECT_EQ(test, range_cpu_copy_to(&r, offset, fix->buf, len),
				storage->pages ? layout_bytes(&l) : 0);
		if (storage->pages)
			shadow_copy(test, &l, fix->buf, false);
		KUNIT_ASSERT_TRUE(test, shadow_all(fix, SHADOW_IS_MEMORY));
	}
}

static void range_cpu_test_empty(struct kunit *test)
{
	struct range_cpu r = {};
	struct range_cpu_iter it = {};
	u8 byte;

	KUNIT_EXPECT_FALSE(test, range_cpu_iter_valid(&it));
	KUNIT_EXPECT_FALSE(test, range_cpu_iter_seek(&it, &r, 0));
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	KUNIT_EXPECT_EQ(test, range_cpu_copy_from(&r, 0, &byte, 1), 0);
	r = range_cpu_of_sg(NULL, 0);
	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 0);
	r = range_cpu_of_bvecs(NULL, 0);
	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 0);
	r = range_cpu_of_pages(NULL, 0, 0, 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	r = range_cpu_of_folios(NULL, 0, 0, 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
}

/* No end mark, and nothing behind the entry: KASAN sees who looks there. */
static void range_cpu_test_sg_count_ends_it(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct scatterlist *sg;
	struct range_cpu r;

	sg = kunit_kzalloc(test, sizeof(*sg), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, sg);
	sg_set_page(sg, fix->block[0], 100, 0);
	r = range_cpu_of_sg(sg, 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 100);
}

static void range_cpu_test_sg_list_ends_it(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r;

	sg_init_table(fix->sg, 3);
	sg_set_page(&fix->sg[0], fix->block[0], 100, 0);
	sg_set_page(&fix->sg[1], fix->block[1], 10, 0);
	sg_set_page(&fix->sg[2], fix->block[2], 1, 0);
	sg_mark_end(&fix->sg[1]);
	r = range_cpu_of_sg(fix->sg, 3);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 110);
}

static void range_cpu_test_sg_empty_entries(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r;

	/* No page either: only the entry in the middle may be looked at. */
	sg_init_table(fix->sg, 3);
	sg_set_page(&fix->sg[1], fix->block[0], 100, 0);
	r = range_cpu_of_sg(fix->sg, 3);
	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 100);
}

static void range_cpu_test_pages_are_clipped(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r;

	layout_of_pages(fix);
	r = range_cpu_of_pages(fix->pages, 2, 100, U64_MAX);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 2 * PAGE_SIZE - 100);
	r = range_cpu_of_pages(fix->pages, 2, PAGE_SIZE + 1, U64_MAX);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), PAGE_SIZE - 1);
	r = range_cpu_of_pages(fix->pages, 2, 2 * PAGE_SIZE, 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 0);
}

static void range_cpu_test_folios_are_clipped(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r;

	fix->folios[0] = page_folio(fix->block[3]);
	r = range_cpu_of_folios(fix->folios, 1, 100, U64_MAX);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 2 * PAGE_SIZE - 100);
	r = range_cpu_of_folios(fix->folios, 1, 2 * PAGE_SIZE, 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
}

static void range_cpu_test_no_wrap(struct kunit *test)
{
	struct phys_vec vec[] = {
		{ .paddr = -(phys_addr_t)PAGE_SIZE, .len = PAGE_SIZE },
		{ .paddr = 0, .len = PAGE_SIZE },
	};
	struct range_cpu r = range_cpu_of_phys(vec, 2, provider);

	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 2);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 2 * PAGE_SIZE);
}

static void range_cpu_test_list_provider(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu_page_iter p;
	struct range_cpu_iter it;
	struct range_cpu r;

	layout_of_pages(fix);
	describe_list(fix);
	r = range_cpu_of_list(&fix->list, provider);
	expect_memory(test, &r, &fix->layout);
	range_cpu_iter_start(&it, &r);
	KUNIT_EXPECT_PTR_EQ(test, range_cpu_provider(&it), provider);
	range_cpu_page_iter_start(&p, &r);
	KUNIT_EXPECT_NULL(test, p.page);
}

/* The top of the address space has no struct page on any machine. */
static void range_cpu_test_stops_without_page(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct phys_vec vec[] = {
		{ .paddr = page_to_phys(fix->block[0]), .len = 100 },
		{ .paddr = -(phys_addr_t)PAGE_SIZE, .len = PAGE_SIZE },
		{ .paddr = page_to_phys(fix->block[1]), .len = 100 },
	};
	struct range_cpu r = range_cpu_of_phys(vec, 3, NULL);
	struct range_cpu_folio_iter f;
	struct range_cpu_page_iter p;
	size_t bytes = 0;

	for_each_range_cpu_page(&p, &r)
		bytes += p.len;
	KUNIT_EXPECT_EQ(test, bytes, 100);
	for_each_range_cpu_folio(&f, &r)
		bytes += f.len;
	KUNIT_EXPECT_EQ(test, bytes, 200);
	KUNIT_EXPECT_EQ(test, range_cpu_copy_from(&r, 10, fix->buf, 300), 90);
	KUNIT_EXPECT_EQ(test, range_cpu_copy_to(&r, 10, fix->buf, 300), 90);
	KUNIT_EXPECT_EQ(test, range_cpu_copy_to(&r, 100, fix->buf, 300), 0);
}

static void range_cpu_test_slice_at_the_limits(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu all, r;

	layout_of_pages(fix);
	all = range_cpu_of_pages(fix->pages, 1, 100, U64_MAX);
	r = range_cpu_slice(&all, 0, 0);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	r = range_cpu_slice(&all, PAGE_SIZE - 101, U64_MAX);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 1);
	r = range_cpu_slice(&all, PAGE_SIZE - 100, 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	r = range_cpu_slice(&all, U64_MAX, U64_MAX);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	/* The walk to the offset must not come around to its start again. */
	fix->folios[0] = page_folio(fix->block[1]);
	r = range_cpu_of_folios(fix->folios, 1, 100, U64_MAX);
	r = range_cpu_slice(&r, U64_MAX - 99, 1);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
}

/* Neither the struct range_cpu nor the iterator it was copied from is needed. */
static void range_cpu_test_iter_stands_alone(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu_iter it, copy;
	struct range_cpu r;

	layout_of_pieces(fix);
	r = describe_list(fix);
	range_cpu_iter_start(&it, &r);
	memset(&r, 0xff, sizeof(r));
	copy = it;
	expect_ranges(test, &it, &fix->layout);
	memset(&it, 0xff, sizeof(it));
	expect_ranges(test, &copy, &fix->layout);
}

#ifdef CONFIG_BLOCK
static void range_cpu_test_bio_without_data(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r;

	fix->bio[0].bi_opf = REQ_OP_DISCARD;
	fix->bio[0].bi_iter.bi_size = SZ_4K;
	r = range_cpu_of_bio(&fix->bio[0]);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	fix->rq.bio = &fix->bio[0];
	fix->rq.__data_len = SZ_4K;
	r = range_cpu_of_request(&fix->rq);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 0);
	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 0);
}

static void range_cpu_test_bio_alone(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r;

	layout_of_pages(fix);
	describe_bvecs(fix);
	set_bio(fix, &fix->bio[0], 0, 10);
	set_bio(fix, &fix->bio[1], 0, 10);
	fix->bio[0].bi_next = &fix->bio[1];
	r = range_cpu_of_bio(&fix->bio[0]);
	KUNIT_EXPECT_EQ(test, range_cpu_bytes(&r), 10);
	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 1);
}

/* What is read of bi_iter, is read when the value is made. */
static void range_cpu_test_bio_advanced_later(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r;

	layout_of_pages(fix);
	describe_bvecs(fix);
	set_bio(fix, &fix->bio[0], 0, layout_bytes(&fix->layout));
	r = range_cpu_of_bio(&fix->bio[0]);
	bio_advance_iter(&fix->bio[0], &fix->bio[0].bi_iter, 1);
	expect_memory(test, &r, &fix->layout);
}

static void range_cpu_test_request_without_bio(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu r = range_cpu_of_request(&fix->rq);

	KUNIT_EXPECT_EQ(test, range_cpu_count(&r), 0);
}

static void range_cpu_test_request_special(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct layout l = {};
	struct range_cpu r;

	/* As for a discard: the bio has a size, and no memory. */
	fix->bio[0].bi_opf = REQ_OP_DISCARD;
	fix->bio[0].bi_iter.bi_size = SZ_4K;
	fix->rq.bio = &fix->bio[0];
	fix->rq.rq_flags = RQF_SPECIAL_PAYLOAD;
	fix->rq.__data_len = SZ_4K;
	bvec_set_page(&fix->rq.special_vec, fix->block[1], 16, 32);
	layout_add(&l, page_to_phys(fix->block[1]) + 32, 16);

	r = range_cpu_of_request(&fix->rq);
	expect_memory(test, &r, &l);
}
#endif

static int range_cpu_test_init(struct kunit *test)
{
	size_t size = NR_PAGES * PAGE_SIZE;
	struct fixture *fix;
	unsigned int i;

	fix = kunit_kzalloc(test, sizeof(*fix), GFP_KERNEL);
	if (!fix)
		return -ENOMEM;
	test->priv = fix;
	fix->test = test;
	fix->shadow = kunit_kmalloc(test, size, GFP_KERNEL);
	/* Twice the longest layout. */
	fix->buf = kunit_kmalloc(test, 2 * MAX_PIECES * (PAGE_SIZE << 2),
				 GFP_KERNEL);
	if (!fix->shadow || !fix->buf)
		return -ENOMEM;

	for (i = 0; i < NR_BLOCKS; i++) {
		gfp_t gfp = i ? GFP_HIGHUSER | __GFP_COMP : GFP_HIGHUSER;

		fix->block[i] = alloc_pages(gfp, orders[i]);
		if (!fix->block[i])
			return -ENOMEM;
	}
	prandom_seed_state(&fix->rnd, 20230615);
	return 0;
}

/* Called also if init has failed. */
static void range_cpu_test_exit(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	if (!fix)
		return;
	range_cpu_list_free(&fix->list);
	for (i = 0; i < NR_BLOCKS; i++)
		if (fix->block[i])
			__free_pages(fix->block[i], orders[i]);
}

static struct kunit_case range_cpu_test_cases[] = {
	KUNIT_CASE_PARAM(range_cpu_test_walk, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_totals, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_iter_provider, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_seek, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_advance, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_slices, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_slice_seek, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_each_page, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_each_folio, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_copy_out, storage_gen_params),
	KUNIT_CASE_PARAM(range_cpu_test_copy_in, storage_gen_params),
	KUNIT_CASE(range_cpu_test_empty),
	KUNIT_CASE(range_cpu_test_sg_count_ends_it),
	KUNIT_CASE(range_cpu_test_sg_list_ends_it),
	KUNIT_CASE(range_cpu_test_sg_empty_entries),
	KUNIT_CASE(range_cpu_test_pages_are_clipped),
	KUNIT_CASE(range_cpu_test_folios_are_clipped),
	KUNIT_CASE(range_cpu_test_no_wrap),
	KUNIT_CASE(range_cpu_test_list_provider),
	KUNIT_CASE(range_cpu_test_stops_without_page),
	KUNIT_CASE(range_cpu_test_slice_at_the_limits),
	KUNIT_CASE(range_cpu_test_iter_stands_alone),
#ifdef CONFIG_BLOCK
	KUNIT_CASE(range_cpu_test_bio_without_data),
	KUNIT_CASE(range_cpu_test_bio_alone),
	KUNIT_CASE(range_cpu_test_bio_advanced_later),
	KUNIT_CASE(range_cpu_test_request_without_bio),
	KUNIT_CASE(range_cpu_test_request_special),
#endif
	{}
};

static struct kunit_suite range_cpu_test_suite = {
	.name = "phyr_range_cpu",
	.init = range_cpu_test_init,
	.exit = range_cpu_test_exit,
	.test_cases = range_cpu_test_cases,
};

kunit_test_suite(range_cpu_test_suite);

MODULE_DESCRIPTION("KUnit tests of CPU ranges");
MODULE_LICENSE("GPL");
