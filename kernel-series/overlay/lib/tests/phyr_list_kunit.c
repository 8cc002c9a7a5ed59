// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of the packed lists of CPU ranges and DMA ranges.
 */

#include <kunit/test.h>
#include <linux/log2.h>
#include <linux/minmax.h>
#include <linux/phyr_list.h>
#include <linux/prandom.h>
#include <linux/random.h>
#include <linux/sched.h>
#include <linux/sizes.h>
#include <linux/slab.h>

/* What a list must hold: a plain array, built by the same appends. */
struct phyr_list_model {
	struct phyr_entry *entry;
	unsigned long nr;
	unsigned long max;
	u64 bytes;
	bool closed;
};

struct phyr_list_ctx {
	struct phyr_list list;
	struct phyr_list_model model;
	struct rnd_state rnd;
};

#define MODEL_MAX	25000

static int phyr_list_test_init(struct kunit *test)
{
	struct phyr_list_ctx *ctx;

	ctx = kunit_kzalloc(test, sizeof(*ctx), GFP_KERNEL);
	if (!ctx)
		return -ENOMEM;
	ctx->model.max = MODEL_MAX;
	ctx->model.entry = kunit_kcalloc(test, MODEL_MAX,
					 sizeof(*ctx->model.entry), GFP_KERNEL);
	if (!ctx->model.entry)
		return -ENOMEM;
	prandom_seed_state(&ctx->rnd, 1);
	test->priv = ctx;
	return 0;
}

static void phyr_list_test_exit(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	if (ctx)
		phyr_list_free(&ctx->list);
}

static u64 random_bits(struct phyr_list_ctx *ctx, unsigned int bits)
{
	u64 val = prandom_u32_state(&ctx->rnd);

	val = val << 32 | prandom_u32_state(&ctx->rnd);
	return bits ? val >> (64 - bits) : 0;
}

static void model_add(struct phyr_list_model *m, struct phyr_entry e, bool merge)
{
	struct phyr_entry *last = m->nr ? &m->entry[m->nr - 1] : NULL;

	if (merge && last && !m->closed && e.addr &&
	    last->addr + last->len == e.addr) {
		last->len += e.len;
	} else {
		m->entry[m->nr++] = e;
		m->closed = !merge;
	}
	m->bytes += e.len;
}

/* Append to list and model. */
static void add(struct kunit *test, struct phyr_entry e, bool merge, gfp_t gfp)
{
	struct phyr_list_ctx *ctx = test->priv;
	int err;

	KUNIT_ASSERT_LT(test, ctx->model.nr, ctx->model.max);
	if (merge)
		err = phyr_list_append(&ctx->list, e.addr, e.len, gfp);
	else
		err = phyr_list_append_entry(&ctx->list, e.addr, e.len, gfp);
	KUNIT_ASSERT_EQ(test, err, 0);
	model_add(&ctx->model, e, merge);
}

static void expect_entry(struct kunit *test, const struct phyr_list_iter *it,
			 unsigned long i)
{
	struct phyr_list_ctx *ctx = test->priv;

	KUNIT_ASSERT_TRUE(test, phyr_list_iter_valid(it));
	KUNIT_ASSERT_LT(test, i, ctx->model.nr);
	KUNIT_ASSERT_EQ_MSG(test, it->entry.addr, ctx->model.entry[i].addr,
			    "address of entry %lu", i);
	KUNIT_ASSERT_EQ_MSG(test, it->entry.len, ctx->model.entry[i].len,
			    "length of entry %lu", i);
}

/* The list holds what the model holds, iterated and sought. */
static void expect_same(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	struct phyr_list_model *m = &ctx->model;
	struct phyr_list *l = &ctx->list;
	struct phyr_list_iter it;
	unsigned long i = 0;
	u64 start = 0;

	KUNIT_ASSERT_EQ(test, phyr_list_entries(l), m->nr);
	KUNIT_ASSERT_EQ(test, phyr_list_bytes(l), m->bytes);

	for (phyr_list_iter_start(&it, l); phyr_list_iter_valid(&it);
	     phyr_list_iter_next(&it))
		expect_entry(test, &it, i++);
	KUNIT_ASSERT_EQ(test, i, m->nr);

	for (i = 0; i < m->nr; i++) {
		u64 in = random_bits(ctx, ilog2(m->entry[i].len));
		u64 last = m->entry[i].len - 1;

		KUNIT_ASSERT_EQ(test, phyr_list_iter_seek(&it, l, start), 0);
		expect_entry(test, &it, i);
		KUNIT_ASSERT_EQ(test, phyr_list_iter_seek(&it, l, start + in), in);
		expect_entry(test, &it, i);
		KUNIT_ASSERT_EQ(test, phyr_list_iter_seek(&it, l, start + last), last);
		expect_entry(test, &it, i);
		phyr_list_iter_next(&it);
		if (i + 1 < m->nr)
			expect_entry(test, &it, i + 1);
		else
			KUNIT_ASSERT_FALSE(test, phyr_list_iter_valid(&it));
		start += m->entry[i].len;
	}

	KUNIT_ASSERT_EQ(test, phyr_list_iter_seek(&it, l, start), 0);
	KUNIT_ASSERT_FALSE(test, phyr_list_iter_valid(&it));
	KUNIT_ASSERT_EQ(test, phyr_list_iter_seek(&it, l, U64_MAX), 0);
	KUNIT_ASSERT_FALSE(test, phyr_list_iter_valid(&it));
}

static void phyr_list_test_zeroed_is_empty(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	expect_same(test);
	KUNIT_EXPECT_EQ(test, phyr_list_memory(&ctx->list), 0);
	phyr_list_free(&ctx->list);
}

static void phyr_list_test_two_entries_allocate_nothing(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	add(test, (struct phyr_entry){ 0x1234, 0xdcc }, true, 0);
	add(test, (struct phyr_entry){ U64_MAX, 1 }, true, 0);
	KUNIT_EXPECT_EQ(test, phyr_list_memory(&ctx->list), 0);
	expect_same(test);
}

static void phyr_list_test_neighbours_merge(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	unsigned int i;

	for (i = 0; i < 512; i++)
		add(test, (struct phyr_entry){ SZ_2M + i * SZ_4K, SZ_4K }, true, 0);
	KUNIT_EXPECT_EQ(test, phyr_list_entries(&ctx->list), 1);
	expect_same(test);
}

static void phyr_list_test_others_do_not_merge(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	add(test, (struct phyr_entry){ SZ_64K, SZ_4K }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ SZ_64K + SZ_8K, SZ_4K }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ SZ_64K + SZ_4K, SZ_4K }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ SZ_64K + SZ_4K, SZ_4K }, true, GFP_KERNEL);
	KUNIT_EXPECT_EQ(test, phyr_list_entries(&ctx->list), 4);
	expect_same(test);
}

static void phyr_list_test_no_merge_around_zero(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	add(test, (struct phyr_entry){ -(u64)SZ_4K, SZ_4K }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ 0, SZ_4K }, true, GFP_KERNEL);
	KUNIT_EXPECT_EQ(test, phyr_list_entries(&ctx->list), 2);
	expect_same(test);
}

/* An appended entry is merged neither with the one before nor the one after. */
static void phyr_list_test_entry_stays(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	add(test, (struct phyr_entry){ 0, SZ_4K }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ SZ_4K, SZ_4K }, false, GFP_KERNEL);
	add(test, (struct phyr_entry){ SZ_8K, SZ_4K }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ SZ_8K + SZ_4K, SZ_4K }, true, GFP_KERNEL);
	KUNIT_EXPECT_EQ(test, phyr_list_entries(&ctx->list), 3);
	expect_same(test);
}

static const struct phyr_list_refused {
	const char *name;
	struct phyr_entry e;
} phyr_list_refused[] = {
	{ "no length",			{ SZ_4K, 0 } },
	{ "no length at 0",		{ 0, 0 } },
	{ "one byte past the end",	{ U64_MAX, 2 } },
	{ "all but one, from 2",	{ 2, U64_MAX } },
	{ "more than 2^64 in all",	{ 0, U64_MAX } },
};

KUNIT_ARRAY_PARAM_DESC(phyr_list_refused, phyr_list_refused, name);

static void phyr_list_test_refused(struct kunit *test)
{
	const struct phyr_list_refused *p = test->param_value;
	struct phyr_list_ctx *ctx = test->priv;

	add(test, (struct phyr_entry){ SZ_64K, SZ_4K }, true, GFP_KERNEL);
	KUNIT_EXPECT_EQ(test, phyr_list_append(&ctx->list, p->e.addr, p->e.len,
					       GFP_KERNEL), -EINVAL);
	KUNIT_EXPECT_EQ(test, phyr_list_append_entry(&ctx->list, p->e.addr,
						     p->e.len, GFP_KERNEL),
			-EINVAL);
	expect_same(test);
}

static void phyr_list_test_all_of_the_address_space(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	add(test, (struct phyr_entry){ 0, BIT_ULL(63) }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ BIT_ULL(63), BIT_ULL(63) - 1 }, true,
	    GFP_KERNEL);
	KUNIT_EXPECT_EQ(test, phyr_list_entries(&ctx->list), 1);
	KUNIT_EXPECT_EQ(test, phyr_list_append(&ctx->list, U64_MAX, 1, GFP_KERNEL),
			-EINVAL);
	expect_same(test);
}

/* The typed fronts refuse what does not fit into their kind of address. */
static void phyr_list_test_typed_limits(struct kunit *test)
{
	const phys_addr_t phys = ~(phys_addr_t)0;
	const dma_addr_t dma = ~(dma_addr_t)0;
	struct range_cpu_list cpu = {};
	struct range_dma_list rdma = {};
	struct range_cpu_list_iter ci;
	struct range_dma_list_iter di;

	KUNIT_EXPECT_EQ(test, range_cpu_list_append(&cpu, phys, 2, 0), -EINVAL);
	KUNIT_EXPECT_EQ(test, range_cpu_list_append_entry(&cpu, phys, 2, 0), -EINVAL);
	KUNIT_EXPECT_EQ(test, range_cpu_list_append(&cpu, phys, 1, 0), 0);
	KUNIT_EXPECT_EQ(test, range_dma_list_append(&rdma, dma, 2, 0), -EINVAL);
	KUNIT_EXPECT_EQ(test, range_dma_list_append_entry(&rdma, dma, 2, 0), -EINVAL);
	KUNIT_EXPECT_EQ(test, range_dma_list_append(&rdma, dma, 1, 0), 0);

	range_cpu_list_iter_start(&ci, &cpu);
	KUNIT_ASSERT_TRUE(test, range_cpu_list_iter_valid(&ci));
	KUNIT_EXPECT_TRUE(test, range_phys_raw(range_cpu_list_iter_addr(&ci)) == phys);
	KUNIT_EXPECT_EQ(test, range_bytes_raw(range_cpu_list_iter_len(&ci)), 1);
	range_dma_list_iter_start(&di, &rdma);
	KUNIT_ASSERT_TRUE(test, range_dma_list_iter_valid(&di));
	KUNIT_EXPECT_TRUE(test, range_dma_list_iter_addr(&di) == dma);
	KUNIT_EXPECT_EQ(test, range_dma_list_iter_len(&di), 1);
	range_dma_list_iter_next(&di);
	KUNIT_EXPECT_FALSE(test, range_dma_list_iter_valid(&di));

	range_cpu_list_free(&cpu);
	range_dma_list_free(&rdma);
}

/*
 * Kinds of lists.  Addresses are random multiples of 2^@addr_shift with
 * @addr_bits bits, or go on by @step; lengths likewise.
 */
static const struct phyr_list_shape {
	const char *name;
	u64 base;
	unsigned int addr_bits;
	unsigned int addr_shift;
	s64 step;
	unsigned int len_bits;
	unsigned int len_shift;
	unsigned int head;	/* bytes that the first entry lacks */
	unsigned int nr;
	unsigned int memory;	/* at most, in bytes; 0 is anything */
} phyr_list_shapes[] = {
	{ .name = "64 pages of 1 TiB", .addr_bits = 28, .addr_shift = 12,
	  .len_shift = 12, .nr = 64, .memory = 512 },
	{ .name = "4000 pages of 1 TiB", .addr_bits = 28, .addr_shift = 12,
	  .len_shift = 12, .nr = 4000, .memory = 4000 * 38 / 10 },
	{ .name = "unaligned start", .addr_bits = 28, .addr_shift = 12,
	  .len_shift = 12, .head = 0x123, .nr = 4000,
	  .memory = 4000 * 38 / 10 },
	{ .name = "2 MiB folios of 1 TiB", .addr_bits = 19, .addr_shift = 21,
	  .len_shift = 21, .nr = 4000, .memory = 4000 * 26 / 10 },
	{ .name = "pages at the top", .base = -BIT_ULL(40), .addr_bits = 28,
	  .addr_shift = 12, .len_shift = 12, .nr = 3000 },
	{ .name = "bytes", .addr_bits = 40, .nr = 3000 },
	{ .name = "1 to 16 pages", .addr_bits = 28, .addr_shift = 12,
	  .len_bits = 4, .len_shift = 12, .nr = 4000,
	  .memory = 4000 * 50 / 10 },
	{ .name = "all lengths differ", .addr_bits = 40, .addr_shift = 9,
	  .len_bits = 20, .nr = 3000 },
	{ .name = "over 4 GiB", .addr_bits = 20, .addr_shift = 34,
	  .len_bits = 6, .len_shift = 32, .nr = 1000 },
	{ .name = "widest", .addr_bits = 63, .len_bits = 52, .nr = 1000,
	  .memory = 1000 * 18 },
	{ .name = "wider than a word at once", .addr_bits = 60, .len_bits = 3,
	  .nr = 1000 },
	{ .name = "ascending", .step = SZ_8K, .len_shift = 12, .nr = 4000 },
	{ .name = "descending", .base = BIT_ULL(40), .step = -SZ_4K,
	  .len_shift = 12, .nr = 4000 },
	{ .name = "descending from the top", .base = -(u64)SZ_4K,
	  .step = -SZ_4K, .len_shift = 12, .nr = 4000 },
	{ .name = "the same again", .base = SZ_1M, .len_shift = 12,
	  .nr = 4000, .memory = 256 },
};

KUNIT_ARRAY_PARAM_DESC(phyr_list_shapes, phyr_list_shapes, name);

static void phyr_list_test_shape(struct kunit *test)
{
	const struct phyr_list_shape *p = test->param_value;
	struct phyr_list_ctx *ctx = test->priv;
	unsigned int i;

	for (i = 0; i < p->nr; i++) {
		struct phyr_entry e;

		e.addr = p->base + i * p->step +
			 (random_bits(ctx, p->addr_bits) << p->addr_shift);
		e.len = (random_bits(ctx, p->len_bits) + 1) << p->len_shift;
		if (!i) {
			e.addr += p->head;
			e.len -= p->head;
		}
		add(test, e, false, GFP_KERNEL);
	}
	expect_same(test);
	if (p->memory)
		KUNIT_EXPECT_LE(test, phyr_list_memory(&ctx->list), p->memory);
}

/* Random appends of all kinds, preloads too, against the model. */
static void differential(struct kunit *test, u32 seed)
{
	struct phyr_list_ctx *ctx = test->priv;
	struct phyr_list_model *m = &ctx->model;
	unsigned int shift = 0, bits = 0, len_bits = 0, n, nr;
	struct phyr_entry e = {};
	unsigned long budget = 0;

	kunit_info(test, "seed %u\n", seed);
	prandom_seed_state(&ctx->rnd, seed);
	nr = 500 + random_bits(ctx, 11);
	for (n = 0; n < nr; n++) {
		bool merge = random_bits(ctx, 1);
		size_t memory;

		if (!random_bits(ctx, 7) || !n) {
			shift = random_bits(ctx, 4);
			bits = random_bits(ctx, 6) * (60 - shift) / 64;
			len_bits = random_bits(ctx, 6) * 3 / 4;
		}
		if (!random_bits(ctx, 8)) {
			unsigned long more = random_bits(ctx, 8);

			KUNIT_ASSERT_EQ(test, phyr_list_preload(&ctx->list, more,
								GFP_KERNEL), 0);
			budget = max(budget, more);
		}

		if (random_bits(ctx, 2))
			e.addr = random_bits(ctx, bits) << shift;
		else
			e.addr += e.len;
		e.len = random_bits(ctx, len_bits) + 1;

		memory = phyr_list_memory(&ctx->list);
		add(test, e, merge, budget ? 0 : GFP_KERNEL);
		if (budget) {
			KUNIT_ASSERT_LE(test, phyr_list_memory(&ctx->list), memory);
			budget--;
		}
	}
	expect_same(test);
	phyr_list_free(&ctx->list);
	m->nr = 0;
	m->bytes = 0;
	m->closed = false;
}

static void phyr_list_test_differential(struct kunit *test)
{
	u32 seed;

	for (seed = 1; seed <= 8; seed++)
		differential(test, seed);
	differential(test, get_random_u32());
}

/* Append entries of 120 bits, without memory being allocated. */
static void add_wide(struct kunit *test, unsigned int nr)
{
	struct phyr_list_ctx *ctx = test->priv;
	size_t memory = phyr_list_memory(&ctx->list);
	unsigned int i;

	for (i = 0; i < nr; i++) {
		struct phyr_entry e = {
			.addr = i % 2 ? i : -BIT_ULL(56),
			.len = i % 100 ? random_bits(ctx, 20) + 1 : BIT_ULL(55) + 1,
		};

		add(test, e, false, 0);
		KUNIT_ASSERT_LE(test, phyr_list_memory(&ctx->list), memory);
		memory = phyr_list_memory(&ctx->list);
	}
}

/*
 * After preloading, the memory of the list never grows: nothing is allocated.
 * @before entries are there before it.
 */
static const struct phyr_list_preload {
	const char *name;
	unsigned int before;
	unsigned int nr;
	unsigned int memory;	/* at most, just after preloading */
} phyr_list_preloads[] = {
	{ "one entry, empty list",		0,	1,	0 },
	{ "two entries, empty list",		0,	2,	0 },
	{ "three entries, empty list",		0,	3,	64 },
	{ "one leaf",				0,	20,	512 },
	{ "wide entries after narrow ones",	40,	20,	0 },
	{ "leaf full of narrow entries",	4000,	1,	0 },
	{ "many leaves and a root",		0,	1500,	0 },
	{ "after a leaf that is half full",	300,	1500,	0 },
	{ "more leaves than a node has slots",	10,	24000,	0 },
};

KUNIT_ARRAY_PARAM_DESC(phyr_list_preloads, phyr_list_preloads, name);

static void phyr_list_test_preload(struct kunit *test)
{
	const struct phyr_list_preload *p = test->param_value;
	struct phyr_list_ctx *ctx = test->priv;
	unsigned int i;

	for (i = 0; i < p->before; i++)
		add(test, (struct phyr_entry){ i * SZ_8K, SZ_4K }, true, GFP_KERNEL);

	KUNIT_ASSERT_EQ(test, phyr_list_preload(&ctx->list, p->nr, GFP_KERNEL), 0);
	if (p->memory)
		KUNIT_EXPECT_LE(test, phyr_list_memory(&ctx->list), p->memory);

	add_wide(test, p->nr);
	expect_same(test);
}

static void phyr_list_test_preload_rest_is_freed(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	size_t loaded;
	unsigned int i;

	KUNIT_ASSERT_EQ(test, phyr_list_preload(&ctx->list, 1000, GFP_KERNEL), 0);
	loaded = phyr_list_memory(&ctx->list);
	for (i = 0; i < 999; i++)
		add(test, (struct phyr_entry){ i * SZ_4K, SZ_4K }, true, 0);
	KUNIT_EXPECT_EQ(test, phyr_list_memory(&ctx->list), loaded);
	add(test, (struct phyr_entry){ i * SZ_4K, SZ_4K }, true, 0);
	KUNIT_EXPECT_EQ(test, phyr_list_memory(&ctx->list), 0);
}

/* A second preload does not take the small block of the first for enough. */
static void phyr_list_test_preload_again(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;

	KUNIT_ASSERT_EQ(test, phyr_list_preload(&ctx->list, 3, GFP_KERNEL), 0);
	KUNIT_ASSERT_EQ(test, phyr_list_preload(&ctx->list, 100, GFP_KERNEL), 0);
	add_wide(test, 100);
	expect_same(test);
}

static void phyr_list_test_preload_larger_counts(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	size_t loaded;

	KUNIT_ASSERT_EQ(test, phyr_list_preload(&ctx->list, 1000, GFP_KERNEL), 0);
	loaded = phyr_list_memory(&ctx->list);
	KUNIT_EXPECT_EQ(test, phyr_list_preload(&ctx->list, 10, GFP_KERNEL), 0);
	KUNIT_EXPECT_EQ(test, phyr_list_preload(&ctx->list, 1000, GFP_KERNEL), 0);
	KUNIT_EXPECT_EQ(test, phyr_list_memory(&ctx->list), loaded);
}

#ifdef CONFIG_FAILSLAB
/*
 * Each allocation fails once. What was there is there still, and the same
 * append succeeds when there is memory.
 */
static void phyr_list_test_allocation_fails(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	unsigned int i, failed = 0;

	for (i = 0; i < 4000; i++) {
		struct phyr_entry e = {
			.addr = random_bits(ctx, 40) + 1,
			.len = random_bits(ctx, i / 100) + 1,
		};
		int err;

		current->fail_nth = 1;
		err = phyr_list_append_entry(&ctx->list, e.addr, e.len,
					     GFP_NOWAIT);
		if (current->fail_nth) {
			current->fail_nth = 0;
			KUNIT_ASSERT_EQ(test, err, 0);
			model_add(&ctx->model, e, false);
			continue;
		}

		failed++;
		KUNIT_ASSERT_EQ(test, err, -ENOMEM);
		KUNIT_ASSERT_EQ(test, phyr_list_entries(&ctx->list), i);
		if (failed % 8 == 0)
			expect_same(test);
		add(test, e, false, GFP_KERNEL);
	}
	KUNIT_EXPECT_GT(test, failed, 20);
	expect_same(test);
}
#endif

static void phyr_list_test_free_makes_empty(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	unsigned int i;

	for (i = 0; i < 1000; i++)
		KUNIT_ASSERT_EQ(test, phyr_list_append(&ctx->list, i * SZ_8K, i + 1,
						       GFP_KERNEL), 0);
	KUNIT_ASSERT_EQ(test, phyr_list_preload(&ctx->list, 1000, GFP_KERNEL), 0);
	phyr_list_free(&ctx->list);
	KUNIT_EXPECT_EQ(test, phyr_list_memory(&ctx->list), 0);
	expect_same(test);

	for (i = 0; i < 100; i++)
		add(test, (struct phyr_entry){ i * SZ_8K, i + 1 }, true, GFP_KERNEL);
	expect_same(test);
}

/* A copy goes on from where the original was, and leaves that alone. */
static void phyr_list_test_iter_copy(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	struct phyr_list_iter it, copy;
	unsigned int i;

	for (i = 0; i < 1000; i++)
		add(test, (struct phyr_entry){ i * SZ_8K, i + 1 }, true, GFP_KERNEL);
	phyr_list_iter_start(&it, &ctx->list);
	for (i = 0; i < 500; i++)
		phyr_list_iter_next(&it);
	copy = it;
	for (; phyr_list_iter_valid(&copy); phyr_list_iter_next(&copy))
		expect_entry(test, &copy, i++);
	KUNIT_EXPECT_EQ(test, i, 1000);
	expect_entry(test, &it, 500);
}

static void phyr_list_test_next_past_end(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	struct phyr_list_iter it;

	add(test, (struct phyr_entry){ SZ_4K, SZ_4K }, true, GFP_KERNEL);
	phyr_list_iter_start(&it, &ctx->list);
	phyr_list_iter_next(&it);
	KUNIT_EXPECT_FALSE(test, phyr_list_iter_valid(&it));
	phyr_list_iter_next(&it);
	KUNIT_EXPECT_FALSE(test, phyr_list_iter_valid(&it));
}

/* Equal entries need no bits, but not all go into one leaf. */
static void phyr_list_test_many_equal_entries(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	const unsigned int nr = 70000;
	struct phyr_list_iter it;
	unsigned int i;

	for (i = 0; i < nr; i++)
		KUNIT_ASSERT_EQ(test, phyr_list_append_entry(&ctx->list, SZ_64K, SZ_4K,
							     GFP_KERNEL), 0);
	i = 0;
	for (phyr_list_iter_start(&it, &ctx->list); phyr_list_iter_valid(&it);
	     phyr_list_iter_next(&it))
		i++;
	KUNIT_EXPECT_EQ(test, i, nr);
}

/* An entry that does not fit its neighbours' frame does not widen them all. */
static void phyr_list_test_odd_entry_is_cheap(struct kunit *test)
{
	struct phyr_list_ctx *ctx = test->priv;
	unsigned int i;

	for (i = 0; i < 2000; i++)
		add(test, (struct phyr_entry){ i * SZ_8K, SZ_4K }, true, GFP_KERNEL);
	add(test, (struct phyr_entry){ BIT_ULL(60) + 1, BIT_ULL(50) + 1 }, true,
	    GFP_KERNEL);
	add(test, (struct phyr_entry){ 0, SZ_4K }, true, GFP_KERNEL);
	KUNIT_EXPECT_LE(test, phyr_list_memory(&ctx->list), 2000 * 3);
	expect_same(test);
}

static struct kunit_case phyr_list_cases[] = {
	KUNIT_CASE(phyr_list_test_zeroed_is_empty),
	KUNIT_CASE(phyr_list_test_two_entries_allocate_nothing),
	KUNIT_CASE(phyr_list_test_neighbours_merge),
	KUNIT_CASE(phyr_list_test_others_do_not_merge),
	KUNIT_CASE(phyr_list_test_no_merge_around_zero),
	KUNIT_CASE(phyr_list_test_entry_stays),
	KUNIT_CASE_PARAM(phyr_list_test_refused, phyr_list_refused_gen_params),
	KUNIT_CASE(phyr_list_test_all_of_the_address_space),
	KUNIT_CASE(phyr_list_test_typed_limits),
	KUNIT_CASE_PARAM(phyr_list_test_shape, phyr_list_shapes_gen_params),
	KUNIT_CASE_PARAM(phyr_list_test_preload, phyr_list_preloads_gen_params),
	KUNIT_CASE(phyr_list_test_preload_rest_is_freed),
	KUNIT_CASE(phyr_list_test_preload_again),
	KUNIT_CASE(phyr_list_test_preload_larger_counts),
#ifdef CONFIG_FAILSLAB
	KUNIT_CASE(phyr_list_test_allocation_fails),
#endif
	KUNIT_CASE(phyr_list_test_free_makes_empty),
	KUNIT_CASE(phyr_list_test_iter_copy),
	KUNIT_CASE(phyr_list_test_next_past_end),
	KUNIT_CASE(phyr_list_test_many_equal_entries),
	KUNIT_CASE(phyr_list_test_odd_entry_is_cheap),
	KUNIT_CASE_SLOW(phyr_list_test_differential),
	{}
};

static struct kunit_suite phyr_list_suite = {
	.name = "phyr_list",
	.init = phyr_list_test_init,
	.exit = phyr_list_test_exit,
	.test_cases = phyr_list_cases,
};

kunit_test_suite(phyr_list_suite);

MODULE_DESCRIPTION("KUnit tests of packed range lists");
MODULE_LICENSE("GPL");
