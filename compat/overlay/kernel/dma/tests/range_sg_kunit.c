// SPDX-License-Identifier: GPL-2.0
/*
 * Scatterlists on the core of the ranges, against the kernel's own code
 *
 * Random lists on every kind of device that the machine has: without an IOMMU,
 * with bounce buffers for all or for some of the memory, and QEMU's "edu" or
 * an emulated device behind an IOMMU, trusted and not. Then the ends of the
 * scale: nothing, too much, no memory, no bounce buffers, no address that the
 * device can reach.
 */
#include <kunit/device.h>
#include <kunit/test.h>
#include <linux/dma-direct.h>
#include <linux/dma-map-ops.h>
#include <linux/iommu-dma.h>
#include <linux/math64.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/sched.h>
#include <linux/sizes.h>
#include <linux/swiotlb.h>
#include "range_sg_test.h"

#define EDU_VENDOR	0x1234
#define EDU_DEVICE	0x11e8

#ifdef CONFIG_PCI
static struct pci_dev *edu;

static int edu_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	edu = edu ?: pdev;
	return 0;
}

static void edu_remove(struct pci_dev *pdev)
{
	if (edu == pdev)
		edu = NULL;
}

static const struct pci_device_id edu_ids[] = {
	{ PCI_DEVICE(EDU_VENDOR, EDU_DEVICE) },
	{ }
};

static struct pci_driver edu_driver = {
	.name = "phyr_sg",
	.id_table = edu_ids,
	.probe = edu_probe,
	.remove = edu_remove,
};

static struct device *edu_dev(void)
{
	return edu ? &edu->dev : NULL;
}

static int edu_register(void)
{
	return pci_register_driver(&edu_driver);
}

static void edu_unregister(void)
{
	pci_unregister_driver(&edu_driver);
}
#else
static struct device *edu_dev(void)
{
	return NULL;
}

static int edu_register(void)
{
	return 0;
}

static void edu_unregister(void)
{
}
#endif

static int sg_init(struct kunit *test)
{
	sg_test_get(test)->failures = 0;
	return 0;
}

static int sg_suite_init(struct kunit_suite *suite)
{
	int ret = sg_test_start();

	if (ret)
		return ret;
	ret = edu_register();
	if (ret)
		sg_test_stop();
	return ret;
}

static void sg_suite_exit(struct kunit_suite *suite)
{
	/* if init failed there is nothing that remembers it */
	edu_unregister();
	sg_test_stop();
}

/* A device that nothing translates for */
static struct device *plain_dev(struct kunit *test)
{
	struct device *dev = kunit_device_register(test, "phyr_sg");

	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, dev);
	dev->dma_parms = kunit_kzalloc(test, sizeof(*dev->dma_parms), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, dev->dma_parms);
#if defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_DEVICE) || \
	defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU) || \
	defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU_ALL)
	dev_assign_dma_coherent(dev, true);
#endif
	KUNIT_ASSERT_EQ(test, 0,
			dma_coerce_mask_and_coherent(dev, DMA_BIT_MASK(64)));
	if (use_dma_iommu(dev))
		kunit_skip(test, "the device is behind an IOMMU");
	return dev;
}

/* The device that may be behind an IOMMU, or NULL */
static struct device *bus_dev(void)
{
	return edu_dev() ?: emulated_device(0);
}

static struct device *pci_device(struct kunit *test)
{
	struct device *dev = bus_dev();

	if (!dev)
		kunit_skip(test, "no edu device (QEMU: -device edu)");
	return dev;
}

/* The device behind an IOMMU whose pages are smaller than the CPU's */
static struct device *small_pages_device(struct kunit *test)
{
	struct device *dev = emulated_device(1);

	if (!dev)
		kunit_skip(test, "no such IOMMU is emulated");
	return dev;
}

#ifdef CONFIG_PHYR_EMULATED_HW
static void set_coherent(struct device *dev, bool coherent)
{
	dev_assign_dma_coherent(dev, coherent);
	/* whether there is anything to sync is remembered with the mask */
	dma_set_mask(dev, dma_get_mask(dev));
}

static void make_coherent(void *dev)
{
	set_coherent(dev, true);
}

/* From now on caches have to be told what @dev does. */
static void make_incoherent(struct kunit *test, struct device *dev)
{
	KUNIT_ASSERT_EQ(test, 0,
			kunit_add_action_or_reset(test, make_coherent, dev));
	set_coherent(dev, false);
}
#else
static void make_incoherent(struct kunit *test, struct device *dev)
{
	kunit_skip(test, "no caches are emulated");
}
#endif

/* Bounce buffers that are there, but that are not forced upon the device */
static void unforce(struct kunit *test, struct device *dev)
{
#if defined(CONFIG_SWIOTLB) && !defined(CONFIG_SWIOTLB_DYNAMIC)
	struct io_tlb_mem *mem;

	if (!sg_test_forced(dev))
		kunit_skip(test, "there are no bounce buffers");
	mem = kunit_kzalloc(test, sizeof(*mem), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, mem);
	/* the slots are shared, the counts and the flag are not */
	*mem = *dev->dma_io_tlb_mem;
	mem->force_bounce = false;
	dev->dma_io_tlb_mem = mem;
#else
	kunit_skip(test, "there are no bounce buffers, or more at any time");
#endif
}

/* The device cannot reach the memory from @cut on, but for the bounce buffers. */
static void hide(struct kunit *test, struct device *dev, phys_addr_t cut,
		 bool pool)
{
	struct bus_dma_region *map;
	phys_addr_t start = 0, end = 0;

	if (sizeof(dma_addr_t) < sizeof(u64) || sizeof(phys_addr_t) < sizeof(u64))
		kunit_skip(test, "addresses have 32 bits");
	map = kunit_kcalloc(test, 5, sizeof(*map), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, map);
#ifdef CONFIG_SWIOTLB
	if (pool) {
		start = dev->dma_io_tlb_mem->defpool.start;
		end = dev->dma_io_tlb_mem->defpool.end;
	}
#endif
	/* the first that fits counts */
	if (pool)
		*map++ = (struct bus_dma_region){ start, start, end - start };
	*map++ = (struct bus_dma_region){ 0, 0, cut };
	*map++ = (struct bus_dma_region){ cut, cut + BIT_ULL(40), BIT_ULL(38) };
	map -= pool ? 3 : 2;
	dev->dma_range_map = map;
	if (phys_to_dma(dev, cut) != cut + BIT_ULL(40)) {
		dev->dma_range_map = NULL;
		kunit_skip(test, "the architecture has no such regions");
	}
	KUNIT_ASSERT_EQ(test, 0, dma_set_mask(dev, DMA_BIT_MASK(36)));
}

static void unhide(void *dev)
{
	((struct device *)dev)->dma_range_map = NULL;
}

/*
 * Random lists
 */

static unsigned int random_nents(struct sg_test *t)
{
	switch (sg_test_rnd(t, 64)) {
	case 0:
		return sg_test_rnd(t, 8) ? 129 + sg_test_rnd(t, 400) :
			513 + sg_test_rnd(t, 1500);
	case 1 ... 4:
		return 33 + sg_test_rnd(t, 96);
	case 5 ... 30:
		return 5 + sg_test_rnd(t, 28);
	case 31 ... 40:
		return 1;
	default:
		return 1 + sg_test_rnd(t, 5);
	}
}

static void random_limits(struct sg_test *t, struct device *dev)
{
	static const unsigned long boundaries[] = {
		ULONG_MAX, U32_MAX, U32_MAX, U32_MAX, SZ_1M - 1, SZ_64K - 1,
		SZ_64K - 1, 2 * PAGE_SIZE - 1, PAGE_SIZE - 1,
	};
	static const unsigned int sizes[] = {
		UINT_MAX, UINT_MAX, SZ_1M, SZ_64K, SZ_64K, SZ_64K - 256,
		3 * PAGE_SIZE, PAGE_SIZE, 1000,
	};
	static const unsigned int aligns[] = {
		0, 0, 0, 0, PAGE_SIZE - 1, 511, IO_TLB_SIZE - 1,
	};

	dma_set_seg_boundary(dev, boundaries[sg_test_rnd(t, ARRAY_SIZE(boundaries))]);
	dma_set_max_seg_size(dev, sizes[sg_test_rnd(t, ARRAY_SIZE(sizes))]);
	/* an IOMMU keeps what is below its pages, and refuses the rest */
	dma_set_min_align_mask(dev, aligns[sg_test_rnd(t, ARRAY_SIZE(aligns))] &
			       (t->granule - 1));
}

static void random_how(struct sg_test *t)
{
	static const unsigned long attrs[] = {
		DMA_ATTR_SKIP_CPU_SYNC, DMA_ATTR_SKIP_CPU_SYNC,
		DMA_ATTR_SKIP_CPU_SYNC | DMA_ATTR_WEAK_ORDERING,
		DMA_ATTR_PRIVILEGED, DMA_ATTR_MMIO, DMA_ATTR_REQUIRE_COHERENT,
		DMA_ATTR_NO_KERNEL_MAPPING, DMA_ATTR_CC_SHARED,
	};

	t->dir = sg_test_rnd(t, 3);
	/* bounce buffers that are full may say so elsewhere */
	t->attrs = DMA_ATTR_NO_WARN;
	if (!sg_test_rnd(t, 3))
		t->attrs |= attrs[sg_test_rnd(t, ARRAY_SIZE(attrs))];
	/* these cannot be bounced, and the kernel warns of that */
	if (t->dev->dma_range_map)
		t->attrs &= ~(DMA_ATTR_MMIO | DMA_ATTR_REQUIRE_COHERENT);
	t->unmap_attrs = t->attrs;
	if (!sg_test_rnd(t, 4))
		t->unmap_attrs ^= DMA_ATTR_SKIP_CPU_SYNC;
	t->first = sg_test_rnd(t, 2);
	t->atomic = !sg_test_rnd(t, 4);
}

static void large_limits(struct device *dev)
{
	dma_set_seg_boundary(dev, ULONG_MAX);
	dma_set_max_seg_size(dev, UINT_MAX);
	dma_set_min_align_mask(dev, 0);
}

static bool has_empty(struct sg_test *t)
{
	unsigned int i;

	for (i = 0; i < t->nents; i++)
		if (!t->entry[i].length)
			return true;
	return false;
}

/* The same list for another device, which @then maps it for */
static void on_another(struct sg_test *t, struct device *then)
{
	struct device *dev = t->dev;
	bool untrusted = t->untrusted;

	if (has_empty(t) || (sizeof(dma_addr_t) < sizeof(u64)))
		return;
	large_limits(then);
	sg_test_set_dev(t, then, false);
	t->stale = untrusted;
	random_how(t);
	sg_test_round(t);

	sg_test_set_dev(t, dev, untrusted);
	random_how(t);
	sg_test_round(t);

	/*
	 * The kernel's own code takes a list that was bounced once for one that
	 * is, and unmaps it entry by entry: right for one entry only.
	 */
	if (!untrusted || t->nents > 1)
		return;
	sg_test_set_dev(t, dev, false);
	t->stale = true;
	random_how(t);
	sg_test_round(t);
}

static void run(struct kunit *test, struct device *dev, bool untrusted,
		struct device *other)
{
	struct sg_test *t = sg_test_get(test);
	unsigned int i, mapped = 0, failed = 0, entries = 0;
	u64 start = ktime_get_ns(), ns;

	for (i = 0; i < sg_test_cases() && t->failures < 10; i++) {
		sg_test_seed(t, sg_test_first_seed() + i);
		sg_test_set_dev(t, dev, untrusted);
		random_limits(t, dev);
		t->twin = t->pool;
		random_how(t);
		if (t->iommu)
			KUNIT_ASSERT_EQ(test, 0,
					dma_set_mask(dev,
						     DMA_BIT_MASK(sg_test_rnd(t, 4) ?
								  32 : 64)));
		sg_test_entries(t, random_nents(t), SG_TEST_HOST);
		sg_test_build(t, !(t->iommu && has_empty(t)));
		sg_test_round(t);
		mapped += t->side[0].ret > 0;
		failed += t->side[0].ret <= 0;
		entries += t->nents;

		if (t->iommu && has_empty(t)) {
			/* the original restores what it has not saved yet */
			continue;
		} else if (!sg_test_rnd(t, 8)) {
			random_how(t);
			sg_test_round(t);
		} else if (other && !sg_test_rnd(t, 8)) {
			on_another(t, other);
		}
		if (i % 64 == 63)
			cond_resched();
	}
	ns = ktime_get_ns() - start;
	sg_test_set_dev(t, dev, false);
	large_limits(dev);
	kunit_info(test, "%u cases from seed %llu: %u mapped, %u refused, %u entries, %llu cases/s",
		   i, sg_test_first_seed(), mapped, failed, entries,
		   div64_u64((u64)i * NSEC_PER_SEC, ns | 1));
	KUNIT_EXPECT_EQ(test, i, sg_test_cases());
	KUNIT_EXPECT_TRUE_MSG(test, mapped || i < 20, "no list was mapped at all");
}

static void sg_random_direct(struct kunit *test)
{
	run(test, plain_dev(test), false, NULL);
}

static void sg_random_unforced(struct kunit *test)
{
	struct device *dev = plain_dev(test);

	unforce(test, dev);
	run(test, dev, false, NULL);
}

/* Some of the memory is bounced. */
static void sg_random_partial(struct kunit *test)
{
	struct device *dev = plain_dev(test);

	unforce(test, dev);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, unhide, dev));
	hide(test, dev, sg_test_middle(), true);
	run(test, dev, false, NULL);
}

static void sg_random_pci(struct kunit *test)
{
	run(test, pci_device(test), false, plain_dev(test));
}

static void sg_random_small_pages(struct kunit *test)
{
	run(test, small_pages_device(test), false, pci_device(test));
}

static void sg_random_untrusted(struct kunit *test)
{
	struct device *dev = pci_device(test);

	if (!use_dma_iommu(dev))
		kunit_skip(test, "no IOMMU");
	run(test, dev, true, plain_dev(test));
}

static void sg_random_untrusted_small_pages(struct kunit *test)
{
	run(test, small_pages_device(test), true, plain_dev(test));
}

static void sg_random_incoherent(struct kunit *test)
{
	struct device *dev = plain_dev(test);

	make_incoherent(test, dev);
	run(test, dev, false, NULL);
}

static void sg_random_incoherent_pci(struct kunit *test)
{
	struct device *dev = pci_device(test);

	make_incoherent(test, dev);
	run(test, dev, false, plain_dev(test));
}

static void sg_random_incoherent_untrusted(struct kunit *test)
{
	struct device *dev = pci_device(test);

	make_incoherent(test, dev);
	run(test, dev, true, NULL);
}

/*
 * The ends of the scale
 */

/* One list of @nents pages for @dev, mapped in the plainest way */
static struct sg_test *one_list(struct kunit *test, struct device *dev,
				unsigned int nents)
{
	struct sg_test *t = sg_test_get(test);

	sg_test_seed(t, sg_test_first_seed());
	large_limits(dev);
	sg_test_set_dev(t, dev, false);
	t->twin = t->pool;
	t->dir = DMA_TO_DEVICE;
	t->attrs = DMA_ATTR_NO_WARN;
	t->unmap_attrs = t->attrs;
	t->atomic = false;
	t->first = 0;
	sg_test_entries(t, nents, SG_TEST_HOST);
	t->nents = t->listed;
	return t;
}

static void expect_nothing(struct kunit *test, struct device *dev)
{
	struct sg_test *t = one_list(test, dev, 1);
	struct sg_table table = { .sgl = t->side[SG_TEST_COMPAT].store };
	int orig = 0, compat = 0;
	unsigned int sg = 1;

	sg_test_build(t, false);
	kunit_warning_suppress(test) {
		orig = sg_test_orig_map(dev, t->side[SG_TEST_ORIG].store, 0,
					DMA_TO_DEVICE, 0);
		compat = dma_map_sgtable(dev, &table, DMA_TO_DEVICE, 0);
		sg = dma_map_sg_attrs(dev, table.sgl, 0, DMA_TO_DEVICE, 0);
	}
	KUNIT_EXPECT_EQ(test, orig, compat);
	KUNIT_EXPECT_EQ(test, sg, 0);
}

static void sg_nothing(struct kunit *test)
{
	expect_nothing(test, plain_dev(test));
	if (bus_dev())
		expect_nothing(test, bus_dev());
}

static void sg_no_mask(struct kunit *test)
{
	struct device *dev = plain_dev(test);
	struct sg_test *t = one_list(test, dev, 3);
	struct sg_table table = { .sgl = t->side[SG_TEST_COMPAT].store };
	u64 *mask = dev->dma_mask;

	sg_test_build(t, true);
	table.orig_nents = t->nents;
	table.nents = 77;
	dev->dma_mask = NULL;
	kunit_warning_suppress(test) {
		KUNIT_EXPECT_EQ(test, dma_map_sg(dev, table.sgl, t->nents,
						 DMA_TO_DEVICE), 0);
		KUNIT_EXPECT_EQ(test, dma_map_sgtable(dev, &table, DMA_TO_DEVICE,
						      0), 0);
	}
	dev->dma_mask = mask;
	KUNIT_EXPECT_EQ(test, table.nents, 0);
	sg_test_same_cpu_side(t, SG_TEST_COMPAT, "without a mask");
}

/* Fails at an entry in the middle of the list: there is no way around. */
static void sg_out_of_reach(struct kunit *test)
{
	struct device *dev = plain_dev(test);
	unsigned int i, refused = 0;
	struct sg_test *t;

	if (sg_test_forced(dev))
		kunit_skip(test, "bounce buffers are always within reach");
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, unhide, dev));
	hide(test, dev, sg_test_middle(), false);
	for (i = 0; i < 100; i++) {
		t = one_list(test, dev, 1);
		sg_test_seed(t, sg_test_first_seed() + i);
		sg_test_entries(t, 1 + sg_test_rnd(t, 20), SG_TEST_HOST);
		random_how(t);
		sg_test_build(t, true);
		kunit_warning_suppress(test) {
			sg_test_round(t);
		}
		refused += t->side[0].ret < 0;
	}
	KUNIT_EXPECT_GT(test, refused, 0);
}

/* Sizes that nothing is behind: nobody may touch them. */
static void sg_huge(struct kunit *test)
{
	static const unsigned int len[] = {
		UINT_MAX, 0xfffff000, 0x80000000, 0x80001000, 0x12345678,
	};
	struct device *devs[] = { plain_dev(test), bus_dev() };
	unsigned int d, i, j;

	if (BITS_PER_LONG < 64)
		kunit_skip(test, "32 bits");
	for (d = 0; d < ARRAY_SIZE(devs); d++) {
		/* without an IOMMU it would be copied */
		if (!devs[d] || sg_test_forced(devs[d]) != use_dma_iommu(devs[d]))
			continue;
		KUNIT_ASSERT_EQ(test, 0, dma_set_mask(devs[d], DMA_BIT_MASK(64)));
		for (i = 0; i < 60; i++) {
			struct sg_test *t = one_list(test, devs[d], 1 + i % 4);

			t->touch = false;
			/* all of the page tables would take their time */
			if (t->iommu) {
				KUNIT_ASSERT_EQ(test, 0,
						dma_set_mask(devs[d],
							     DMA_BIT_MASK(31)));
				dma_set_seg_boundary(devs[d],
						     i & 1 ? U32_MAX : ULONG_MAX);
			}
			for (j = 0; j < t->nents; j++)
				t->entry[j].length = len[(i + j * 3) % ARRAY_SIZE(len)];
			/* the original restores what it has not saved yet */
			sg_test_build(t, !t->iommu);
			sg_test_round(t);
		}
		KUNIT_EXPECT_EQ(test, 0, dma_set_mask(devs[d], DMA_BIT_MASK(32)));
	}
}

#ifdef CONFIG_SWIOTLB
#define FULL_PIECES	1024

static void map_alone(struct sg_test *t, unsigned int which)
{
	struct sg_test_counts was = sg_test_count(t);

	sg_test_map(t, which);
	sg_test_unmap(t, which);
	sg_test_expect_counts(t, was);
}

static bool same_result(const struct sg_test *t)
{
	int a = t->side[SG_TEST_ORIG].ret, b = t->side[SG_TEST_COMPAT].ret;

	return a == b || (a < 0 && !b);
}

/* With bounce buffers for a part of the list, or hardly any */
static void sg_full(struct kunit *test)
{
	struct device *dev = plain_dev(test);
	unsigned int i, j, nr, refused = 0;
	unsigned long attrs;
	phys_addr_t *piece;
	struct page *page;
	struct sg_test *t;

	if (!sg_test_forced(dev))
		kunit_skip(test, "there are no bounce buffers");
	piece = kunit_kcalloc(test, FULL_PIECES, sizeof(*piece), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, piece);
	page = alloc_pages(GFP_KERNEL, get_order(SZ_256K));
	KUNIT_ASSERT_NOT_NULL(test, page);
	for (nr = 0; nr < FULL_PIECES; nr++) {
		attrs = DMA_ATTR_NO_WARN;
		/* the last rooms are small */
		piece[nr] = swiotlb_tbl_map_single(dev, page_to_phys(page),
						   SZ_256K, 0, DMA_TO_DEVICE,
						   &attrs);
		if (piece[nr] == (phys_addr_t)DMA_MAPPING_ERROR)
			break;
	}
	KUNIT_EXPECT_LT(test, nr, FULL_PIECES);

	for (i = 0; i < 60; i++) {
		/* room for another list and a half each third time */
		if (i % 20 == 19 && nr)
			swiotlb_tbl_unmap_single(dev, piece[--nr], SZ_256K,
						 DMA_TO_DEVICE, attrs);
		t = one_list(test, dev, 1);
		sg_test_seed(t, sg_test_first_seed() + i);
		sg_test_entries(t, 1 + sg_test_rnd(t, 300), SG_TEST_HOST);
		random_how(t);
		sg_test_build(t, true);
		/* one at a time: both see the same room */
		t->touch = false;
		t->twin = false;
		map_alone(t, SG_TEST_COMPAT);
		map_alone(t, SG_TEST_ORIG);
		/* where the search begins matters when there is hardly any room */
		for (j = 0; j < 8 && !same_result(t); j++)
			map_alone(t, j & 1 ? SG_TEST_ORIG : SG_TEST_COMPAT);
		if (!same_result(t))
			sg_test_fail(t, "full: the original returns %d, compat %d",
				     t->side[0].ret, t->side[1].ret);
		refused += t->side[0].ret < 0;
	}
	KUNIT_EXPECT_GT(test, refused, 0);
	KUNIT_EXPECT_LT(test, refused, i);
	while (nr--)
		swiotlb_tbl_unmap_single(dev, piece[nr], SZ_256K, DMA_TO_DEVICE,
					 attrs);
	__free_pages(page, get_order(SZ_256K));
}
#endif

/* Address space that is lost is missed some time. */
static void sg_address_space(struct kunit *test)
{
	struct device *dev = pci_device(test);
	unsigned int i, refused = 0;
	struct sg_test *t;

	if (!use_dma_iommu(dev))
		kunit_skip(test, "no IOMMU");
	KUNIT_ASSERT_EQ(test, 0, dma_set_mask(dev, DMA_BIT_MASK(24)));
	for (i = 0; i < 200; i++) {
		t = one_list(test, dev, 1);
		sg_test_seed(t, sg_test_first_seed() + i);
		/* 16 MiB of addresses are enough for one, or for none */
		sg_test_entries(t, 1 + sg_test_rnd(t, 700), SG_TEST_HOST);
		random_how(t);
		sg_test_build(t, !has_empty(t));
		sg_test_map(t, 1);
		sg_test_unmap(t, 1);
		sg_test_map(t, 0);
		sg_test_unmap(t, 0);
		sg_test_compare(t);
		sg_test_expect_gone(t, 0);
		sg_test_expect_gone(t, 1);
		refused += t->side[0].ret < 0;
	}
	kunit_info(test, "%u of %u refused", refused, i);
	KUNIT_EXPECT_EQ(test, 0, dma_set_mask(dev, DMA_BIT_MASK(32)));
}

#ifdef CONFIG_FAILSLAB
/*
 * Maps the list with the @n-th allocation failing. False: it had fewer.
 * *@ret is what mapping it returned.
 */
static bool fail_one(struct sg_test *t, unsigned int which, unsigned int n,
		     int *ret)
{
	struct sg_test_counts was = sg_test_count(t);
	bool hit;

	current->fail_nth = n;
	sg_test_map(t, which);
	hit = !current->fail_nth;
	current->fail_nth = 0;
	*ret = t->side[which].ret;
	sg_test_unmap(t, which);
	sg_test_expect_counts(t, was);
	sg_test_expect_gone(t, which);
	return hit;
}

/* Each allocation fails once. The errors are those of the original. */
static void fail_each(struct kunit *test, struct device *dev, bool untrusted)
{
	unsigned int round, n, orig = 0, compat = 0;
	int ret, error, before = 0;
	struct sg_test *t;

	for (round = 0; round < 30; round++) {
		t = one_list(test, dev, 1);
		sg_test_set_dev(t, dev, untrusted);
		t->tell_errors = true;
		t->twin = t->pool;
		sg_test_seed(t, sg_test_first_seed() + round);
		sg_test_entries(t, 1 + sg_test_rnd(t, 300), SG_TEST_HOST);
		sg_test_build(t, !has_empty(t));

		error = 0;
		for (n = 1; fail_one(t, SG_TEST_ORIG, n, &ret); n++) {
			orig++;
			if (ret > 0)
				continue;
			if (error && error != ret)
				sg_test_fail(t, "the original returns %d and %d",
					     error, ret);
			error = ret;
		}
		/* the page table may have been there for one and not for the other */
		error = error ?: before;
		before = error;
		for (n = 1; fail_one(t, SG_TEST_COMPAT, n, &ret); n++) {
			compat++;
			if (ret <= 0 && error && ret != error)
				sg_test_fail(t, "allocation %u failed: compat %d, original %d",
					     n, ret, error);
		}
		if (ret != t->side[SG_TEST_ORIG].ret)
			sg_test_fail(t, "the original returns %d, compat %d",
				     t->side[SG_TEST_ORIG].ret, ret);
	}
	t->tell_errors = false;
	sg_test_set_dev(t, dev, false);
	kunit_info(test, "%s%s: %u allocations of the original failed, %u of compat",
		   dev_name(dev), untrusted ? ", untrusted" : "", orig, compat);
	/* single pages may come out of a cache of addresses */
	if (use_dma_iommu(dev) && !untrusted) {
		KUNIT_EXPECT_GT(test, orig, 0);
		KUNIT_EXPECT_GT(test, compat, 0);
	}
}

static void sg_no_memory(struct kunit *test)
{
	fail_each(test, plain_dev(test), false);
	if (!bus_dev())
		return;
	fail_each(test, bus_dev(), false);
	if (use_dma_iommu(bus_dev()))
		fail_each(test, bus_dev(), true);
}
#endif

static struct kunit_case sg_cases[] = {
	KUNIT_CASE(sg_nothing),
	KUNIT_CASE(sg_no_mask),
	KUNIT_CASE(sg_out_of_reach),
	KUNIT_CASE(sg_huge),
#ifdef CONFIG_SWIOTLB
	KUNIT_CASE(sg_full),
#endif
	KUNIT_CASE(sg_address_space),
#ifdef CONFIG_FAILSLAB
	KUNIT_CASE(sg_no_memory),
#endif
	KUNIT_CASE_SLOW(sg_random_direct),
	KUNIT_CASE_SLOW(sg_random_unforced),
	KUNIT_CASE_SLOW(sg_random_partial),
	KUNIT_CASE_SLOW(sg_random_pci),
	KUNIT_CASE_SLOW(sg_random_small_pages),
	KUNIT_CASE_SLOW(sg_random_untrusted),
	KUNIT_CASE_SLOW(sg_random_untrusted_small_pages),
	KUNIT_CASE_SLOW(sg_random_incoherent),
	KUNIT_CASE_SLOW(sg_random_incoherent_pci),
	KUNIT_CASE_SLOW(sg_random_incoherent_untrusted),
	{ }
};

static struct kunit_suite sg_suite = {
	.name = "phyr_sg",
	.suite_init = sg_suite_init,
	.suite_exit = sg_suite_exit,
	.init = sg_init,
	.test_cases = sg_cases,
};

kunit_test_suite(sg_suite);

MODULE_DESCRIPTION("KUnit tests of scatterlists on the core of the ranges");
MODULE_LICENSE("GPL");
