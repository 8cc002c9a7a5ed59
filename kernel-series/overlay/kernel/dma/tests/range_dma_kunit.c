// SPDX-License-Identifier: GPL-2.0
/*
 * DMA ranges: walking them, and mapping, unmapping and syncing
 *
 * The walks are compared with a second, plain way to find the answer, on
 * results made by hand. Mappings are made for a device of KUnit's, by the
 * direct mapping and by dma_map_ops that write down each call.
 */
#include <kunit/device.h>
#include <kunit/test.h>
#include <linux/dma-direct.h>
#include <linux/dma-map-ops.h>
#include <linux/iommu-dma.h>
#include <linux/log2.h>
#include <linux/module.h>
#include <linux/pci-p2pdma.h>
#include <linux/prandom.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/sched.h>
#include <linux/sizes.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/swiotlb.h>
#include "range_test.h"

struct range_dma_test {
	struct device *dev;
	struct rnd_state rnd;
};

static u32 rnd(struct kunit *test)
{
	struct range_dma_test *t = test->priv;

	return prandom_u32_state(&t->rnd);
}

static int range_dma_test_init(struct kunit *test)
{
	struct range_dma_test *t = kunit_kzalloc(test, sizeof(*t), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, t);
	prandom_seed_state(&t->rnd, 20260101);
	t->dev = kunit_device_register(test, "phyr");
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, t->dev);
	t->dev->dma_parms = kunit_kzalloc(test, sizeof(*t->dev->dma_parms),
					  GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, t->dev->dma_parms);
#if defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_DEVICE) || \
	defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU) || \
	defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU_ALL)
	dev_assign_dma_coherent(t->dev, true);
#endif
	KUNIT_ASSERT_EQ(test, 0,
			dma_coerce_mask_and_coherent(t->dev, DMA_BIT_MASK(64)));
	test->priv = t;
	return 0;
}

static struct device *test_dev(struct kunit *test)
{
	struct range_dma_test *t = test->priv;

	return t->dev;
}

static struct range_test_mem *test_mem(struct kunit *test, unsigned int nr,
				       unsigned int align)
{
	struct range_dma_test *t = test->priv;

	return range_test_mem(test, &t->rnd, nr, align);
}

static bool bounces_all(struct device *dev)
{
#ifdef CONFIG_SWIOTLB
	return is_swiotlb_force_bounce(dev);
#else
	return false;
#endif
}

/*
 * Walks over results made by hand
 */

struct interval {
	dma_addr_t addr;
	u64 len;
};

#define MAX_PIECES	24

struct by_hand {
	struct range_dma r;
	struct range_dma_list list;
	struct interval piece[MAX_PIECES];
	unsigned int nr;
	u64 bytes;
};

static void by_hand_free(void *data)
{
	struct by_hand *h = data;

	range_dma_list_free(&h->list);
}

static struct by_hand *by_hand(struct kunit *test)
{
	struct by_hand *h = kunit_kzalloc(test, sizeof(*h), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, h);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, by_hand_free, h));
	return h;
}

/* Makes the handle: one piece is one interval, more are a list. */
static void by_hand_set(struct kunit *test, struct by_hand *h)
{
	unsigned int i;

	range_dma_list_free(&h->list);
	h->r = (struct range_dma){
		.dev = test_dev(test),
		.kind = h->nr > 1 ? RANGE_DMA_LIST : RANGE_DMA_ONE,
		.addr = h->piece[0].addr,
		.list = h->nr > 1 ? &h->list : NULL,
		.nents = RANGE_DMA_UNCOUNTED,
	};
	for (i = 0; i < h->nr; i++) {
		if (h->nr > 1)
			KUNIT_ASSERT_EQ(test, 0,
					range_dma_list_append_entry(&h->list,
								    h->piece[i].addr,
								    h->piece[i].len,
								    GFP_KERNEL));
		h->r.bytes += h->piece[i].len;
	}
	h->bytes = h->r.bytes;
}

/* Random pieces, some adjacent; their addresses and lengths multiples of unit. */
static void by_hand_random(struct kunit *test, struct by_hand *h, u64 unit)
{
	unsigned int i;

	h->nr = 1 + rnd(test) % MAX_PIECES;
	for (i = 0; i < h->nr; i++) {
		h->piece[i].len = (1 + rnd(test) % 40) * unit;
		if (i && rnd(test) % 2)
			h->piece[i].addr = h->piece[i - 1].addr + h->piece[i - 1].len;
		else
			h->piece[i].addr = (rnd(test) % SZ_64K) * unit;
	}
	by_hand_set(test, h);
}

/* The same, one interval after the other: what is left of it, from byte on. */
static struct interval plain_interval(const struct by_hand *h, u64 byte)
{
	struct interval ret = {};
	unsigned int i;

	for (i = 0; i < h->nr; i++) {
		const struct interval *p = &h->piece[i];

		if (ret.len) {
			if (p->addr != ret.addr + ret.len)
				break;
			ret.len += p->len;
		} else if (byte < p->len) {
			ret.addr = p->addr + byte;
			ret.len = p->len - byte;
		} else {
			byte -= p->len;
		}
	}
	return ret;
}

static struct interval plain_range(const struct by_hand *h, u64 byte, u64 max,
				   u64 boundary)
{
	struct interval in = plain_interval(h, byte);
	u64 cross = (in.addr | boundary) - in.addr;	/* bytes, less one */

	in.len = min(in.len, max);
	if (in.len - 1 > cross)
		in.len = cross + 1;
	return in;
}

static void check_walk(struct kunit *test, const struct by_hand *h,
		       const struct range_dma_limits *lim)
{
	u64 max = lim->max_seg ?: SZ_2G, byte = 0;
	struct range_dma_iter it, copy;
	unsigned long n = 0;

	if (max > SZ_2G)
		max = SZ_2G;
	for (range_dma_iter_start_limits(&it, &h->r, lim);
	     range_dma_iter_valid(&it); range_dma_iter_next(&it), n++) {
		struct interval want = plain_range(h, byte, max,
						   lim->boundary ?: ULONG_MAX);

		KUNIT_ASSERT_LT(test, byte, h->bytes);
		KUNIT_ASSERT_EQ(test, range_dma_addr(&it), want.addr);
		KUNIT_ASSERT_EQ(test, range_dma_len(&it), want.len);
		byte += want.len;
		KUNIT_ASSERT_EQ(test, range_dma_iter_is_last(&it), byte == h->bytes);
		copy = it;
		it = copy;
	}
	KUNIT_EXPECT_EQ(test, byte, h->bytes);
	KUNIT_EXPECT_EQ(test, n, range_dma_count_limits(&h->r, lim));
}

static void range_dma_test_limits(struct kunit *test)
{
	struct by_hand *h = by_hand(test);
	unsigned int i, j;

	for (i = 0; i < 200; i++) {
		by_hand_random(test, h, 1 + i % 3);
		for (j = 0; j < 8; j++) {
			struct range_dma_limits lim = {
				.max_seg = rnd(test) % 70,
				.boundary = (2UL << (rnd(test) % 9)) - 1,
			};

			if (j == 0)
				lim.boundary = ~0UL;
			if (j == 1)
				lim.boundary = 0;
			if (j == 2)
				lim.max_seg = UINT_MAX;
			check_walk(test, h, &lim);
		}
	}
}

/* At the very top, the end of a range is not an address any more. */
static void range_dma_test_top(struct kunit *test)
{
	struct by_hand *h = by_hand(test);
	struct range_dma_limits lim = { .max_seg = SZ_64K };
	dma_addr_t top = ~(dma_addr_t)0;
	unsigned int i;

	h->nr = 2;
	h->piece[0] = (struct interval){ top - 0x1ffff, 0x10000 };
	h->piece[1] = (struct interval){ top - 0xffff, 0x10000 };
	by_hand_set(test, h);
	for (i = 0; i < 4; i++) {
		lim.boundary = i & 1 ? ~0UL : SZ_32K - 1;
		lim.max_seg = i & 2 ? UINT_MAX : 0x3000;
		check_walk(test, h, &lim);
	}

	/* what follows in the list is at the bottom, and not adjacent */
	h->nr = 3;
	h->piece[2] = (struct interval){ 0, 0x1000 };
	by_hand_set(test, h);
	lim = (struct range_dma_limits){ UINT_MAX, ~0UL };
	KUNIT_EXPECT_EQ(test, range_dma_count_limits(&h->r, &lim), 2);
}

static void range_dma_test_long(struct kunit *test)
{
	struct range_dma_limits lim = { UINT_MAX, ~0UL };
	struct by_hand *h = by_hand(test);

	if (sizeof(dma_addr_t) < sizeof(u64) || BITS_PER_LONG < 64)
		kunit_skip(test, "DMA addresses or limits have 32 bits");

	h->nr = 1;
	h->piece[0] = (struct interval){ 0x1234, 1ULL << 40 };
	by_hand_set(test, h);
	KUNIT_EXPECT_EQ(test, range_dma_count_limits(&h->r, &lim), 512);
	check_walk(test, h, &lim);
	lim.boundary = SZ_64K - 1;
	KUNIT_EXPECT_EQ(test, range_dma_count_limits(&h->r, &lim), (1UL << 24) + 1);
}

static void range_dma_test_device_limits(struct kunit *test)
{
	struct device *dev = test_dev(test);
	struct by_hand *h = by_hand(test);
	struct range_dma_iter it;
	unsigned int i;

	h->nr = 1;
	h->piece[0] = (struct interval){ 0x800, 0x10000 };
	by_hand_set(test, h);
	dma_set_max_seg_size(dev, 0x2000);
	dma_set_seg_boundary(dev, 0xfff);
	for_each_range_dma(&it, &h->r, i) {
		KUNIT_EXPECT_EQ(test, range_dma_addr(&it),
				i ? i * 0x1000 : 0x800);
		KUNIT_EXPECT_LE(test, range_dma_len(&it), 0x1000);
	}
	KUNIT_EXPECT_EQ(test, i, 17);
	KUNIT_EXPECT_EQ(test, range_dma_count(&h->r), 17);
	KUNIT_EXPECT_EQ(test, range_dma_first_addr(&h->r), 0x800);
	KUNIT_EXPECT_EQ(test, range_dma_first_len(&h->r), 0x800);
}

static void range_dma_test_seek(struct kunit *test)
{
	struct device *dev = test_dev(test);
	struct by_hand *h = by_hand(test);
	struct range_dma_iter it;
	unsigned int i, j;
	u64 byte;

	dma_set_max_seg_size(dev, 50);
	dma_set_seg_boundary(dev, 127);
	for (i = 0; i < 100; i++) {
		by_hand_random(test, h, 1);
		for (j = 0; j < 20; j++) {
			byte = j ? rnd(test) % (u32)h->bytes : 0;
			KUNIT_EXPECT_TRUE(test, range_dma_iter_seek(&it, &h->r, byte));
			for (; range_dma_iter_valid(&it); range_dma_iter_next(&it)) {
				struct interval want = plain_range(h, byte, 50, 127);

				KUNIT_ASSERT_EQ(test, range_dma_addr(&it), want.addr);
				KUNIT_ASSERT_EQ(test, range_dma_len(&it), want.len);
				byte += want.len;
			}
			KUNIT_ASSERT_EQ(test, byte, h->bytes);
		}
		KUNIT_EXPECT_FALSE(test, range_dma_iter_seek(&it, &h->r, h->bytes));
		KUNIT_EXPECT_FALSE(test, range_dma_iter_valid(&it));
	}
}

static void range_dma_test_blocks(struct kunit *test)
{
	struct range_dma_block_iter bit;
	struct by_hand *h = by_hand(test);
	unsigned int i, shift;

	for (i = 0; i < 200; i++) {
		by_hand_random(test, h, 16);
		for (shift = 0; shift < 8; shift++) {
			u64 size = 1ULL << shift, byte = 0;

			for_each_range_dma_block(&bit, &h->r, size) {
				struct interval want;

				KUNIT_ASSERT_LT(test, byte, h->bytes);
				want = plain_range(h, byte, size, size - 1);
				KUNIT_ASSERT_EQ(test, range_dma_block_addr(&bit),
						want.addr & ~(dma_addr_t)(size - 1));
				byte += want.len;
			}
			KUNIT_ASSERT_EQ(test, byte, h->bytes);
		}
	}
}

/* Whether blocks of that size carry virtual addresses to DMA addresses. */
static bool plain_fits(const struct by_hand *h, u64 size, u64 virt)
{
	u64 byte = 0;

	while (byte < h->bytes) {
		struct interval in = plain_interval(h, byte);

		if ((in.addr ^ (virt + byte)) & (size - 1))
			return false;
		if (byte && (virt + byte) & (size - 1))
			return false;
		byte += in.len;
	}
	return true;
}

static void range_dma_test_best_block(struct kunit *test)
{
	struct by_hand *h = by_hand(test);
	unsigned int i, shift, found = 0;

	for (i = 0; i < 2000; i++) {
		unsigned long sizes = rnd(test) & 0x1fffffff, best = 0;
		u64 virt, last;

		by_hand_random(test, h, 1 << (i % 14));
		virt = (rnd(test) & 7) << (rnd(test) % 16);
		if (i & 1)
			virt += h->piece[0].addr;
		last = virt + h->bytes - 1;
		for (shift = 0; shift < 29; shift++) {
			if (!(sizes >> shift & 1) ||
			    !plain_fits(h, 1ULL << shift, virt))
				continue;
			best = 1UL << shift;
			if (virt >> shift == last >> shift)
				break;	/* one block has it all */
		}
		KUNIT_ASSERT_EQ(test, range_dma_best_block(&h->r, sizes, virt), best);
		found += best > 1;
	}
	KUNIT_EXPECT_GT(test, found, 500);

	h->nr = 1;
	h->piece[0] = (struct interval){ 0, 2 };
	by_hand_set(test, h);
	KUNIT_EXPECT_EQ(test, range_dma_best_block(&h->r, 3, U64_MAX), 0);
}

/* A list that was mapped as such is put together and cut again on demand. */
static void range_dma_test_sg_kind(struct kunit *test)
{
	struct range_dma_limits lim = { 0x1800, ~0UL };
	struct scatterlist sg[4];
	struct range_dma_iter it;
	const struct range_dma *r;
	unsigned int i;

	sg_init_table(sg, 4);
	for (i = 0; i < 3; i++)
		range_dma_set_sg(&sg[i], 0x10000 + i * 0x1000, 0x1000);
	r = range_dma_of_sg(sg, 3);
	KUNIT_EXPECT_EQ(test, range_dma_bytes(r), 0x3000);
	KUNIT_EXPECT_EQ(test, range_dma_count_limits(r, NULL), 3);
	KUNIT_EXPECT_EQ(test, range_dma_count_limits(r, &lim), 2);
	range_dma_iter_start_limits(&it, r, &lim);
	KUNIT_EXPECT_EQ(test, range_dma_len(&it), 0x1800);
	KUNIT_EXPECT_TRUE(test, range_dma_iter_seek(&it, r, 0x1234));
	KUNIT_EXPECT_EQ(test, range_dma_addr(&it), 0x11234);
	KUNIT_EXPECT_EQ(test, range_dma_len(&it), 0xdcc);
	KUNIT_EXPECT_FALSE(test, range_dma_iter_is_last(&it));
	range_dma_iter_next(&it);
	KUNIT_EXPECT_EQ(test, range_dma_addr(&it), 0x12000);
	KUNIT_EXPECT_TRUE(test, range_dma_iter_is_last(&it));
	KUNIT_EXPECT_EQ(test, range_dma_best_block(r, 0x7000, 0x10000), 0x4000);
}

/* Memory of a peer behind the same switch: a fixed distance. */
static void range_dma_test_bus(struct kunit *test)
{
	struct phys_vec vec[] = { { 0x10000, 0x1000 }, { 0x20000, 0x800 } };
	struct range_dma r = {
		.dev = test_dev(test),
		.kind = RANGE_DMA_BUS,
		.cpu = range_cpu_of_phys(vec, 2, NULL),
		.bytes = 0x1800,
		.addr = -0x8000,
		.nents = RANGE_DMA_UNCOUNTED,
	};
	struct range_dma_iter it;

	range_dma_iter_start(&it, &r);
	KUNIT_EXPECT_EQ(test, range_dma_addr(&it), 0x8000);
	KUNIT_EXPECT_EQ(test, range_dma_len(&it), 0x1000);
	range_dma_iter_next(&it);
	KUNIT_EXPECT_EQ(test, range_dma_addr(&it), 0x18000);
	KUNIT_EXPECT_TRUE(test, range_dma_iter_seek(&it, &r, 0x1001));
	KUNIT_EXPECT_EQ(test, range_dma_addr(&it), 0x18001);
	KUNIT_EXPECT_EQ(test, range_dma_count(&r), 2);
}

/*
 * The direct mapping
 */

static phys_addr_t direct_where(struct device *dev, dma_addr_t addr)
{
	return dma_to_phys(dev, addr);
}

/* What the device does: reads or writes the bytes at the DMA addresses. */
static u64 device_transfer(struct device *dev, const struct range_dma *r,
			   u8 salt, bool write)
{
	struct range_dma_iter it;
	u64 offset = 0, wrong = 0;
	unsigned int i, j;

	for_each_range_dma(&it, r, i) {
		for (j = 0; j < range_dma_len(&it); j++, offset++) {
			u8 *p = phys_to_virt(dma_to_phys(dev, range_dma_addr(&it) + j));

			if (write)
				*p = range_test_byte(offset, salt);
			else
				wrong += *p != range_test_byte(offset, salt);
		}
	}
	return wrong;
}

static void range_dma_test_direct(struct kunit *test)
{
	static const unsigned int aligns[] = { 64, PAGE_SIZE };
	struct device *dev = test_dev(test);
	struct range_test_mem *mem;
	struct range_cpu cpu;
	struct range_dma r;
	unsigned int i;

	dma_set_seg_boundary(dev, SZ_64K - 1);
	for (i = 0; i < 20; i++) {
		mem = test_mem(test, 1 + rnd(test) % 64, aligns[i & 1]);
		cpu = range_test_cpu(mem);
		range_test_fill(mem, i);
		KUNIT_ASSERT_EQ(test, 0,
				dma_map_range(dev, &cpu, &r, DMA_BIDIRECTIONAL, 0));
		KUNIT_EXPECT_TRUE(test, range_dma_mapped(&r));
		if (bounces_all(dev)) {
			range_test_walk(test, dev, &cpu, &r, NULL);
		} else {
			KUNIT_EXPECT_EQ(test, r.kind, RANGE_DMA_FOLLOWS);
			KUNIT_EXPECT_EQ(test, range_dma_memory(&r), 0);
			range_test_walk(test, dev, &cpu, &r, direct_where);
		}

		KUNIT_EXPECT_EQ(test, device_transfer(dev, &r, i, false), 0);
		device_transfer(dev, &r, i + 100, true);
		dma_unmap_range(dev, &r, DMA_BIDIRECTIONAL, 0);
		KUNIT_EXPECT_EQ(test, range_test_wrong(mem, 0, mem->bytes, i + 100), 0);
		range_test_empty(test, dev, &r);
	}
}

static void range_dma_test_direct_sync(struct kunit *test)
{
	struct device *dev = test_dev(test);
	struct range_test_mem *mem = test_mem(test, 40, 64);
	struct range_cpu cpu = range_test_cpu(mem);
	struct range_dma r;

	range_test_fill(mem, 1);
	KUNIT_ASSERT_EQ(test, 0, dma_map_range(dev, &cpu, &r, DMA_BIDIRECTIONAL, 0));
	device_transfer(dev, &r, 2, true);
	dma_sync_range_for_cpu(dev, &r, DMA_BIDIRECTIONAL);
	KUNIT_EXPECT_EQ(test, range_test_wrong(mem, 0, mem->bytes, 2), 0);
	range_test_fill(mem, 3);
	dma_sync_range_for_device(dev, &r, DMA_BIDIRECTIONAL);
	KUNIT_EXPECT_EQ(test, device_transfer(dev, &r, 3, false), 0);

	device_transfer(dev, &r, 4, true);
	dma_sync_range_part_for_cpu(dev, &r, 100, 20000, DMA_BIDIRECTIONAL);
	KUNIT_EXPECT_EQ(test, range_test_wrong(mem, 100, 20100, 4), 0);
	if (bounces_all(dev)) {
		KUNIT_EXPECT_EQ(test, range_test_wrong(mem, 0, 100, 3), 0);
		KUNIT_EXPECT_EQ(test, range_test_wrong(mem, 20100, mem->bytes, 3), 0);
	}
	dma_unmap_range(dev, &r, DMA_BIDIRECTIONAL, 0);
	KUNIT_EXPECT_EQ(test, range_test_wrong(mem, 0, mem->bytes, 4), 0);
}

/* Offsets between the CPU's and the device's view of memory, one a region. */
static void range_dma_test_regions(struct kunit *test)
{
	struct device *dev = test_dev(test);
	struct range_test_mem *mem = test_mem(test, 16, 64);
	struct range_cpu cpu = range_test_cpu(mem);
	phys_addr_t cut = mem->vec[5].paddr & PAGE_MASK;
	const struct bus_dma_region map[] = {
		{ .cpu_start = 0, .dma_start = SZ_4K, .size = cut },
		{ .cpu_start = cut, .dma_start = (dma_addr_t)cut + SZ_64K,
		  .size = SZ_1G },
		{ }
	};
	struct range_dma r;
	int ret;

	if (bounces_all(dev))
		kunit_skip(test, "memory is bounced");
	if (sizeof(dma_addr_t) < sizeof(u64))
		kunit_skip(test, "DMA addresses have 32 bits");
	if (phys_to_dma(dev, 0x1234) != 0x1234)
		kunit_skip(test, "the architecture has offsets of its own");
	dev->dma_range_map = map;
	if (phys_to_dma(dev, cut) != cut + SZ_64K) {
		dev->dma_range_map = NULL;
		kunit_skip(test, "the architecture has no such regions");
	}

	ret = dma_map_range(dev, &cpu, &r, DMA_TO_DEVICE, 0);
	KUNIT_EXPECT_EQ(test, ret, 0);
	if (!ret) {
		KUNIT_EXPECT_EQ(test, r.kind, RANGE_DMA_FOLLOWS);
		range_test_walk(test, dev, &cpu, &r, direct_where);
		dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
	}
	dev->dma_range_map = NULL;
}

static void range_dma_test_atomic(struct kunit *test)
{
	struct device *dev = test_dev(test);
	struct range_test_mem *mem = test_mem(test, 64, 64);
	struct range_cpu cpu = range_test_cpu(mem);
	static DEFINE_SPINLOCK(lock);
	struct range_dma r;
	unsigned long flags;
	int ret;

	spin_lock_irqsave(&lock, flags);
	ret = dma_map_range(dev, &cpu, &r, DMA_TO_DEVICE, 0);
	dma_sync_range_for_cpu(dev, &r, DMA_TO_DEVICE);
	dma_sync_range_for_device(dev, &r, DMA_TO_DEVICE);
	dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
	spin_unlock_irqrestore(&lock, flags);
	KUNIT_EXPECT_EQ(test, ret, 0);
	range_test_empty(test, dev, &r);
}

static void range_dma_test_nothing(struct kunit *test)
{
	struct device *dev = test_dev(test);
	struct phys_vec none = {};
	struct range_cpu cpu = range_cpu_of_phys(&none, 1, NULL);
	struct range_dma r;

	memset(&r, 0xff, sizeof(r));
	KUNIT_EXPECT_EQ(test, dma_map_range(dev, &cpu, &r, DMA_TO_DEVICE, 0), -EINVAL);
	range_test_empty(test, dev, &r);
	cpu = range_cpu_of_phys(&none, 0, NULL);
	KUNIT_EXPECT_EQ(test, dma_map_range(dev, &cpu, &r, DMA_TO_DEVICE, 0), -EINVAL);
	range_test_empty(test, dev, &r);
}

/* A provider whose memory this device, which is not on PCI, cannot reach. */
static void range_dma_test_p2p_refused(struct kunit *test)
{
	struct device *dev = test_dev(test);
	struct pci_dev *peer = kunit_kzalloc(test, sizeof(*peer), GFP_KERNEL);
	struct p2pdma_provider provider = {};
	struct phys_vec vec = { 0x10000, 0x1000 };
	struct range_cpu cpu = range_cpu_of_phys(&vec, 1, &provider);
	struct range_dma r;

	KUNIT_ASSERT_NOT_NULL(test, peer);
	provider.owner = &peer->dev;
	KUNIT_EXPECT_EQ(test, dma_map_range(dev, &cpu, &r, DMA_TO_DEVICE, 0),
			-EREMOTEIO);
	range_test_empty(test, dev, &r);
}

/*
 * Mapping operations that write down each call
 */

#ifdef CONFIG_ARCH_HAS_DMA_OPS
struct fake_map {
	phys_addr_t phys;
	dma_addr_t addr;
	size_t size;
	unsigned long attrs;
	bool mapped;
	u8 *synced;		/* how often each byte was */
};

static struct {
	struct fake_map *map;
	unsigned int nr;
	unsigned int fail_at;	/* number of the call; 0: none */
	unsigned int wrong;	/* unmapped or synced what was not mapped */
	unsigned int skipped;	/* unmapped with DMA_ATTR_SKIP_CPU_SYNC */
	unsigned int follow;	/* so many calls give the direct address */
	size_t max;
} fake;

#define FAKE_MAPS	256

static struct fake_map *fake_find(dma_addr_t addr, size_t size)
{
	unsigned int i;

	for (i = 0; i < fake.nr; i++) {
		struct fake_map *m = &fake.map[i];

		if (m->mapped && addr >= m->addr && addr - m->addr < m->size &&
		    size <= m->size - (addr - m->addr))
			return m;
	}
	fake.wrong++;
	return NULL;
}

static dma_addr_t fake_map_phys(struct device *dev, phys_addr_t phys,
				size_t size, enum dma_data_direction dir,
				unsigned long attrs)
{
	struct fake_map *m = &fake.map[fake.nr];

	if (fake.nr + 1 == fake.fail_at || fake.nr == FAKE_MAPS)
		return DMA_MAPPING_ERROR;
	fake.nr++;
	*m = (struct fake_map){
		.phys = phys,
		.size = size,
		.attrs = attrs,
		.mapped = true,
		.synced = m->synced,
	};
	/* scattered, and backwards: nothing is adjacent */
	m->addr = 0xf0000000 - fake.nr * SZ_64K + offset_in_page(phys);
	if (fake.nr <= fake.follow)
		m->addr = phys_to_dma(dev, phys);
	return m->addr;
}

static void fake_unmap_phys(struct device *dev, dma_addr_t addr, size_t size,
			    enum dma_data_direction dir, unsigned long attrs)
{
	struct fake_map *m = fake_find(addr, size);

	if (!m)
		return;
	if (m->addr != addr || m->size != size)
		fake.wrong++;
	m->mapped = false;
	fake.skipped += !!(attrs & DMA_ATTR_SKIP_CPU_SYNC);
}

static void fake_sync(struct device *dev, dma_addr_t addr, size_t size,
		      enum dma_data_direction dir)
{
	struct fake_map *m = fake_find(addr, size);
	size_t i;

	for (i = 0; m && i < min(size, PAGE_SIZE); i++)
		m->synced[addr - m->addr + i]++;
}

static size_t fake_max_mapping_size(struct device *dev)
{
	return fake.max;
}

static const struct dma_map_ops fake_ops = {
	.map_phys = fake_map_phys,
	.unmap_phys = fake_unmap_phys,
	.sync_single_for_cpu = fake_sync,
	.sync_single_for_device = fake_sync,
	.max_mapping_size = fake_max_mapping_size,
};

static struct device *fake_dev(struct kunit *test)
{
	struct device *dev = test_dev(test);
	unsigned int i;

	memset(&fake, 0, sizeof(fake));
	fake.max = SIZE_MAX;
	fake.map = kunit_kcalloc(test, FAKE_MAPS, sizeof(*fake.map), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, fake.map);
	for (i = 0; i < FAKE_MAPS; i++) {
		fake.map[i].synced = kunit_kzalloc(test, PAGE_SIZE, GFP_KERNEL);
		KUNIT_ASSERT_NOT_NULL(test, fake.map[i].synced);
	}
	if (use_dma_iommu(dev))
		kunit_skip(test, "the device is behind an IOMMU");
	set_dma_ops(dev, &fake_ops);
	KUNIT_ASSERT_EQ(test, 0, dma_set_mask(dev, DMA_BIT_MASK(64)));
	return dev;
}

static unsigned int fake_left(void)
{
	unsigned int i, left = 0;

	for (i = 0; i < fake.nr; i++)
		left += fake.map[i].mapped;
	return left;
}

static phys_addr_t fake_where(struct device *dev, dma_addr_t addr)
{
	struct fake_map *m = fake_find(addr, 1);

	return m ? m->phys + (addr - m->addr) : 0;
}

static void range_dma_test_ops(struct kunit *test)
{
	struct device *dev = fake_dev(test);
	struct range_test_mem *mem;
	struct range_cpu cpu;
	struct range_dma r;
	unsigned int i;

	for (i = 0; i < 30; i++) {
		mem = test_mem(test, 1 + rnd(test) % 40, 64);
		cpu = range_test_cpu(mem);
		fake.nr = 0;
		fake.follow = i % 3 ? 0 : UINT_MAX;
		fake.max = i % 2 ? SIZE_MAX : 1000;
		KUNIT_ASSERT_EQ(test, 0, dma_map_range(dev, &cpu, &r,
						       DMA_TO_DEVICE, 0));
		if (fake.follow)
			KUNIT_EXPECT_EQ(test, r.kind, RANGE_DMA_FOLLOWS);
		else
			KUNIT_EXPECT_EQ(test, r.kind, fake.nr == 1 ?
					RANGE_DMA_ONE : RANGE_DMA_LIST);
		range_test_walk(test, dev, &cpu, &r, fake_where);
		dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
		KUNIT_EXPECT_EQ(test, fake_left(), 0);
		KUNIT_EXPECT_EQ(test, fake.wrong, 0);
		KUNIT_EXPECT_EQ(test, fake.skipped, 0);
		range_test_empty(test, dev, &r);
	}
}

static void range_dma_test_ops_fail(struct kunit *test)
{
	struct device *dev = fake_dev(test);
	struct range_test_mem *mem = test_mem(test, 20, 64);
	struct range_cpu cpu = range_test_cpu(mem);
	unsigned int calls, n, follow;
	struct range_dma r;

	for (follow = 0; follow <= 30; follow += 10) {
		fake.follow = follow;
		fake.fail_at = 0;
		fake.max = 1000;
		fake.nr = 0;
		KUNIT_ASSERT_EQ(test, 0, dma_map_range(dev, &cpu, &r,
						       DMA_TO_DEVICE, 0));
		calls = fake.nr;
		dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
		KUNIT_EXPECT_GT(test, calls, 20);

		for (n = 1; n <= calls; n++) {
			fake.nr = 0;
			fake.fail_at = n;
			fake.skipped = 0;
			KUNIT_EXPECT_EQ(test, dma_map_range(dev, &cpu, &r,
							    DMA_TO_DEVICE, 0), -EIO);
			KUNIT_EXPECT_EQ(test, fake.nr, n - 1);
			KUNIT_EXPECT_EQ(test, fake_left(), 0);
			KUNIT_EXPECT_EQ(test, fake.skipped, n - 1);
			KUNIT_EXPECT_EQ(test, fake.wrong, 0);
			range_test_empty(test, dev, &r);
		}
	}
}

/* The addresses follow from the memory, but not those of all pieces. */
#ifdef CONFIG_FAILSLAB
/* Each allocation fails once, after some pieces are mapped. */
static void range_dma_test_ops_no_memory(struct kunit *test)
{
	struct device *dev = fake_dev(test);
	struct range_test_mem *mem = test_mem(test, 200, 64);
	struct range_cpu cpu = range_test_cpu(mem);
	struct range_dma r;
	unsigned int n;
	int ret;

	for (n = 1; ; n++) {
		fake.nr = 0;
		fake.follow = n % 40;
		current->fail_nth = n;
		ret = dma_map_range(dev, &cpu, &r, DMA_TO_DEVICE, 0);
		if (current->fail_nth)
			break;

		KUNIT_ASSERT_EQ(test, ret, -ENOMEM);
		KUNIT_EXPECT_EQ(test, fake_left(), 0);
		KUNIT_EXPECT_EQ(test, fake.wrong, 0);
		range_test_empty(test, dev, &r);
	}
	current->fail_nth = 0;
	KUNIT_EXPECT_GT(test, n, 3);
	KUNIT_ASSERT_EQ(test, ret, 0);
	dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
	KUNIT_EXPECT_EQ(test, fake_left(), 0);
}
#endif

static void range_dma_test_ops_leave(struct kunit *test)
{
	struct device *dev = fake_dev(test);
	struct range_test_mem *mem = test_mem(test, 12, 64);
	struct range_cpu cpu = range_test_cpu(mem);
	struct range_dma r;

	fake.max = 1000;
	do {
		fake.nr = 0;
		KUNIT_ASSERT_EQ(test, 0, dma_map_range(dev, &cpu, &r,
						       DMA_TO_DEVICE, 0));
		KUNIT_EXPECT_EQ(test, r.kind, fake.follow < fake.nr ?
				RANGE_DMA_LIST : RANGE_DMA_FOLLOWS);
		range_test_walk(test, dev, &cpu, &r, fake_where);
		dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
		KUNIT_EXPECT_EQ(test, fake_left(), 0);
		KUNIT_EXPECT_EQ(test, fake.wrong, 0);
	} while (fake.follow++ < fake.nr);
}

static void range_dma_test_ops_sync(struct kunit *test)
{
	struct device *dev = fake_dev(test);
	struct range_test_mem *mem = test_mem(test, 20, 64);
	struct range_cpu cpu = range_test_cpu(mem);
	unsigned int round, i, j;
	struct range_dma r;

	for (round = 0; round < 60; round++) {
		u64 from = rnd(test) % (u32)mem->bytes;
		u64 len = round % 10 ? rnd(test) % (u32)mem->bytes : U64_MAX;
		u64 offset = 0;

		fake.nr = 0;
		fake.follow = round & 1 ? rnd(test) % 40 : 0;
		fake.max = round & 2 ? PAGE_SIZE : 500;
		KUNIT_ASSERT_EQ(test, 0, dma_map_range(dev, &cpu, &r,
						       DMA_TO_DEVICE, 0));
		for (i = 0; i < fake.nr; i++)
			memset(fake.map[i].synced, 0, PAGE_SIZE);
		if (round & 4)
			dma_sync_range_part_for_cpu(dev, &r, from, len,
						    DMA_TO_DEVICE);
		else
			dma_sync_range_part_for_device(dev, &r, from, len,
						       DMA_TO_DEVICE);
		for (i = 0; i < fake.nr; i++)
			for (j = 0; j < fake.map[i].size; j++, offset++)
				KUNIT_ASSERT_EQ(test, fake.map[i].synced[j],
						offset >= from && offset - from < len);
		KUNIT_EXPECT_EQ(test, fake.wrong, 0);
		dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
		KUNIT_EXPECT_EQ(test, fake_left(), 0);
	}
}

#else
static void range_dma_test_no_ops(struct kunit *test)
{
	kunit_skip(test, "the architecture has no dma_map_ops");
}

#endif

static void range_dma_test_size(struct kunit *test)
{
	KUNIT_EXPECT_LE(test, sizeof(struct range_dma), 128);
}

static struct kunit_case range_dma_test_cases[] = {
	KUNIT_CASE(range_dma_test_size),
	KUNIT_CASE(range_dma_test_limits),
	KUNIT_CASE(range_dma_test_top),
	KUNIT_CASE(range_dma_test_long),
	KUNIT_CASE(range_dma_test_device_limits),
	KUNIT_CASE(range_dma_test_seek),
	KUNIT_CASE(range_dma_test_blocks),
	KUNIT_CASE(range_dma_test_best_block),
	KUNIT_CASE(range_dma_test_sg_kind),
	KUNIT_CASE(range_dma_test_bus),
	KUNIT_CASE(range_dma_test_direct),
	KUNIT_CASE(range_dma_test_direct_sync),
	KUNIT_CASE(range_dma_test_regions),
	KUNIT_CASE(range_dma_test_atomic),
	KUNIT_CASE(range_dma_test_nothing),
	KUNIT_CASE(range_dma_test_p2p_refused),
#ifdef CONFIG_ARCH_HAS_DMA_OPS
	KUNIT_CASE(range_dma_test_ops),
	KUNIT_CASE(range_dma_test_ops_fail),
#ifdef CONFIG_FAILSLAB
	KUNIT_CASE(range_dma_test_ops_no_memory),
#endif
	KUNIT_CASE(range_dma_test_ops_leave),
	KUNIT_CASE(range_dma_test_ops_sync),
#else
	KUNIT_CASE(range_dma_test_no_ops),
#endif
	{ }
};

static struct kunit_suite range_dma_test_suite = {
	.name = "phyr_range_dma",
	.init = range_dma_test_init,
	.test_cases = range_dma_test_cases,
};

kunit_test_suite(range_dma_test_suite);

MODULE_DESCRIPTION("KUnit tests of DMA ranges");
MODULE_LICENSE("GPL");
