// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of scatterlists made out of ranges
 *
 * Tables are compared with what the iterators of the ranges say. The memory is
 * in random pieces of pages, no byte of it twice, some of them adjacent, behind
 * several storages. Tables of mapped memory are made out of real mappings, by
 * the direct mapping of a device of KUnit's, with bounce buffers where the
 * kernel has them forced, and behind an IOMMU where QEMU's "edu" device is; and
 * out of handles that are made by hand.
 */
#include <kunit/device.h>
#include <kunit/test.h>
#include <linux/bvec.h>
#include <linux/dma-direct.h>
#include <linux/dma-mapping.h>
#include <linux/gfp.h>
#include <linux/io.h>
#include <linux/iommu.h>
#include <linux/iommu-dma.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/prandom.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/range_sgtable.h>
#include <linux/scatterlist.h>
#include <linux/sched.h>
#include <linux/sizes.h>
#include <linux/slab.h>

#define ORDER	8
#define PAGES	BIT(ORDER)
#define BYTES	(PAGES * PAGE_SIZE)

struct fixture {
	struct page *block;
	struct phys_vec vec[PAGES];
	struct bio_vec bv[PAGES];
	struct page *pages[PAGES];
	unsigned int nr;
	struct range_cpu_list list;
	struct rnd_state rnd;
	struct device *dev;
};

/* Only its address is used. */
static char provider_token;
#define provider ((struct p2pdma_provider *)&provider_token)

static u32 below(struct fixture *fix, u32 limit)
{
	return prandom_u32_state(&fix->rnd) % limit;
}

/* Pages in an order with runs, and a piece of each, most often all of it. */
static void make_pieces(struct fixture *fix, unsigned int nr)
{
	unsigned int i, at = 0;

	for (i = 0; i < PAGES; i++)
		fix->pages[i] = fix->block + i;
	for (i = 0; i < nr; i++) {
		unsigned int from = 0, units = PAGE_SIZE / 64, len = units;

		at = below(fix, 4) ? at : i + below(fix, PAGES - i);
		swap(fix->pages[i], fix->pages[max(at, i)]);
		at = max(at, i) + 1;
		if (at == PAGES)
			at = i + 1;
		if (!below(fix, 5)) {
			from = below(fix, units);
			len = 1 + below(fix, units - from);
		}
		fix->vec[i].paddr = page_to_phys(fix->pages[i]) + from * 64;
		fix->vec[i].len = len * 64;
		bvec_set_page(&fix->bv[i], fix->pages[i], len * 64, from * 64);
	}
	fix->nr = nr;
}

static struct range_cpu make_memory(struct kunit *test, unsigned int nr)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	make_pieces(fix, nr);
	switch (below(fix, 4)) {
	case 0:
		return range_cpu_of_phys(fix->vec, nr, NULL);
	case 1:
		return range_cpu_of_bvecs(fix->bv, nr);
	case 2:
		return range_cpu_of_pages(fix->pages, nr, below(fix, PAGE_SIZE),
					  U64_MAX);
	default:
		range_cpu_list_free(&fix->list);
		for (i = 0; i < nr; i++)
			KUNIT_ASSERT_EQ(test, 0,
					range_cpu_list_append(&fix->list,
							      fix->vec[i].paddr,
							      fix->vec[i].len,
							      GFP_KERNEL));
		return range_cpu_of_list(&fix->list, NULL);
	}
}

/* The same, or a part of it that begins and ends anywhere; never empty. */
static struct range_cpu make_part(struct kunit *test, unsigned int max_nr)
{
	struct fixture *fix = test->priv;
	struct range_cpu cpu = make_memory(test, 1 + below(fix, max_nr));
	u32 bytes = range_cpu_bytes(&cpu);
	u32 from = below(fix, bytes);

	if (below(fix, 2))
		return cpu;
	return range_cpu_slice(&cpu, from, 1 + below(fix, bytes - from));
}

static void expect_same(struct kunit *test, const struct range_cpu *a,
			const struct range_cpu *b)
{
	struct range_cpu_iter ia, ib;

	range_cpu_iter_start(&ib, b);
	for_each_range_cpu(&ia, a) {
		KUNIT_ASSERT_TRUE(test, range_cpu_iter_valid(&ib));
		KUNIT_EXPECT_EQ(test, range_phys_raw(range_cpu_addr(&ia)),
				range_phys_raw(range_cpu_addr(&ib)));
		KUNIT_EXPECT_EQ(test, range_bytes_raw(range_cpu_len(&ia)),
				range_bytes_raw(range_cpu_len(&ib)));
		range_cpu_iter_next(&ib);
	}
	KUNIT_EXPECT_FALSE(test, range_cpu_iter_valid(&ib));
}

/*
 * Tables of memory
 */

static void check_table(struct kunit *test, const struct range_cpu *cpu,
			struct sg_table *sgt, unsigned int max)
{
	struct range_cpu back = range_cpu_of_sgtable(sgt);
	struct scatterlist *sg, *next;
	unsigned int i;

	expect_same(test, cpu, &back);
	KUNIT_EXPECT_EQ(test, sgt->nents, sgt->orig_nents);
	KUNIT_EXPECT_EQ(test, sg_nents(sgt->sgl), sgt->orig_nents);
	max = max ?: UINT_MAX;
	if (max > PAGE_SIZE)
		max -= max % PAGE_SIZE;
	for_each_sgtable_sg(sgt, sg, i) {
		KUNIT_EXPECT_GT(test, sg->length, 0);
		KUNIT_EXPECT_LE(test, sg->length, max);
		KUNIT_EXPECT_LT(test, sg->offset, PAGE_SIZE);
		next = sg_next(sg);
		if (!next || sg_phys(sg) + sg->length != sg_phys(next))
			continue;
		/* only the limit can have put the two apart, and at a page */
		if (max < PAGE_SIZE) {
			KUNIT_EXPECT_EQ(test, sg->length, max);
		} else {
			KUNIT_EXPECT_GT(test, sg->length, max - PAGE_SIZE);
			KUNIT_EXPECT_EQ(test, next->offset, 0);
		}
	}
}

static void sgtable_test_cpu(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < 300; i++) {
		struct range_cpu cpu = make_part(test, i % 10 ? 24 : PAGES);
		unsigned int max = i % 3 ? 1 + below(fix, i % 2 ? 1000 : 40000) : 0;
		struct sg_table sgt;

		memset(&sgt, 0xff, sizeof(sgt));
		KUNIT_ASSERT_EQ(test, 0, range_cpu_to_sgtable(&cpu, &sgt, max,
							      GFP_KERNEL));
		check_table(test, &cpu, &sgt, max);
		sg_free_table(&sgt);
	}
}

/* The bytes, as code for scatterlists reads and writes them. */
static void sgtable_test_bytes(struct kunit *test)
{
	struct fixture *fix = test->priv;
	u8 *want = kunit_kmalloc(test, BYTES, GFP_KERNEL);
	u8 *got = kunit_kmalloc(test, BYTES, GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, want);
	KUNIT_ASSERT_NOT_NULL(test, got);
	for (i = 0; i < 20; i++) {
		struct range_cpu cpu = make_part(test, 64);
		size_t bytes = range_cpu_bytes(&cpu);
		struct sg_table sgt;

		KUNIT_ASSERT_EQ(test, 0,
				range_cpu_to_sgtable(&cpu, &sgt,
						     below(fix, 9000), GFP_KERNEL));
		prandom_bytes_state(&fix->rnd, want, bytes);
		KUNIT_EXPECT_EQ(test, bytes,
				range_cpu_copy_to(&cpu, 0, want, bytes));
		memset(got, 0, bytes);
		KUNIT_EXPECT_EQ(test, bytes,
				sg_copy_to_buffer(sgt.sgl, sgt.orig_nents, got, BYTES));
		KUNIT_EXPECT_MEMEQ(test, got, want, bytes);
		sg_free_table(&sgt);
	}
}

static void sgtable_test_chained(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu cpu;
	struct sg_table sgt;
	unsigned int i;

	if (IS_ENABLED(CONFIG_ARCH_NO_SG_CHAIN))
		kunit_skip(test, "the architecture does not chain");
	/* backwards: no two are adjacent */
	for (i = 0; i < PAGES; i++)
		fix->vec[i] = (struct phys_vec){
			.paddr = page_to_phys(fix->block + PAGES - 1 - i),
			.len = PAGE_SIZE,
		};
	cpu = range_cpu_of_phys(fix->vec, PAGES, NULL);
	KUNIT_ASSERT_EQ(test, 0, range_cpu_to_sgtable(&cpu, &sgt, 0, GFP_KERNEL));
	KUNIT_EXPECT_EQ(test, sgt.orig_nents, PAGES);
	KUNIT_EXPECT_TRUE(test, sg_is_chain(&sgt.sgl[SG_MAX_SINGLE_ALLOC - 1]));
	check_table(test, &cpu, &sgt, 0);
	sg_free_table(&sgt);

	cpu = range_cpu_slice(&cpu, 1, BYTES - 2);
	KUNIT_ASSERT_EQ(test, 0, range_cpu_to_sgtable(&cpu, &sgt, 512, GFP_KERNEL));
	KUNIT_EXPECT_EQ(test, sgt.orig_nents, BYTES / 512);
	check_table(test, &cpu, &sgt, 512);
	sg_free_table(&sgt);
}

static void expect_refused(struct kunit *test, const struct range_cpu *cpu,
			   unsigned int max, int error)
{
	struct sg_table sgt;

	memset(&sgt, 0xff, sizeof(sgt));
	KUNIT_EXPECT_EQ(test, error, range_cpu_to_sgtable(cpu, &sgt, max,
							  GFP_KERNEL));
	KUNIT_EXPECT_NULL(test, sgt.sgl);
	KUNIT_EXPECT_EQ(test, sgt.nents, 0);
	KUNIT_EXPECT_EQ(test, sgt.orig_nents, 0);
	sg_free_table(&sgt);
}

/* An address that nothing has a struct page for. */
static phys_addr_t no_page(void)
{
	return ~(phys_addr_t)0 - SZ_1M + 1;
}

static void sgtable_test_refused(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct range_cpu cpu = {};
	struct bio_vec *bv;
	unsigned int i;

	expect_refused(test, &cpu, 0, -EINVAL);
	make_pieces(fix, 4);
	cpu = range_cpu_of_phys(fix->vec, 0, NULL);
	expect_refused(test, &cpu, 0, -EINVAL);
	cpu = range_cpu_of_phys(fix->vec, 4, provider);
	expect_refused(test, &cpu, 0, -EOPNOTSUPP);
	fix->vec[3].paddr = no_page();
	cpu = range_cpu_of_phys(fix->vec, 4, NULL);
	expect_refused(test, &cpu, 0, -EOPNOTSUPP);
	expect_refused(test, &cpu, 1, -EOPNOTSUPP);

	/* one byte more than there is a count for, by memory that is there often */
	bv = kunit_kcalloc(test, SZ_4G / BYTES, sizeof(*bv), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, bv);
	for (i = 0; i < SZ_4G / BYTES; i++)
		bvec_set_page(&bv[i], fix->block, BYTES, 0);
	cpu = range_cpu_of_bvecs(bv, i);
	expect_refused(test, &cpu, 1, -EOVERFLOW);
}

#ifdef CONFIG_FAILSLAB
/* Each allocation fails once, those of the leak detector, which has others, too. */
static void sgtable_test_no_memory(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int n, failed = 0;
	struct range_cpu cpu;
	struct sg_table sgt;
	int ret;

	make_pieces(fix, 1);
	cpu = range_cpu_of_phys(fix->vec, 1, NULL);
	for (n = 1; ; n++) {
		current->fail_nth = n;
		ret = range_cpu_to_sgtable(&cpu, &sgt, 64,
					   GFP_ATOMIC | __GFP_NOWARN);
		if (current->fail_nth)
			break;
		if (IS_ENABLED(CONFIG_DEBUG_KMEMLEAK) && !ret) {
			sg_free_table(&sgt);
			continue;
		}
		failed++;
		KUNIT_ASSERT_EQ(test, ret, -ENOMEM);
		KUNIT_EXPECT_NULL(test, sgt.sgl);
		KUNIT_EXPECT_EQ(test, sgt.orig_nents, 0);
	}
	current->fail_nth = 0;
	KUNIT_EXPECT_GT(test, failed, 0);
	KUNIT_ASSERT_EQ(test, ret, 0);
	sg_free_table(&sgt);
}
#endif

#ifdef CONFIG_HAS_DMA
/*
 * Tables of mapped memory
 */

/* Both sides of a table, against its handle. @cpu: NULL: no side for the CPU */
static void check_mapped(struct kunit *test, const struct range_dma *r,
			 const struct range_cpu *cpu, const struct sg_table *sgt)
{
	struct range_cpu back = range_cpu_of_sgtable(sgt);
	unsigned int i, left = 0, whole = 0, entries = 0;
	struct scatterlist *sg, *page_sg = sgt->sgl;
	struct range_dma_iter it;
	dma_addr_t addr = 0;

	/* the device's side: what an iteration of the handle says */
	range_dma_iter_start(&it, r);
	for_each_sgtable_dma_sg(sgt, sg, i) {
		if (!left) {
			KUNIT_ASSERT_TRUE(test, range_dma_iter_valid(&it));
			addr = range_dma_addr(&it);
			left = range_dma_len(&it);
			range_dma_iter_next(&it);
		}
		KUNIT_EXPECT_EQ(test, sg_dma_address(sg), addr);
		KUNIT_ASSERT_LE(test, sg_dma_len(sg), left);
		if (IS_ENABLED(CONFIG_NEED_SG_DMA_LENGTH))
			KUNIT_EXPECT_EQ(test, sg_dma_len(sg), left);
		addr += sg_dma_len(sg);
		left -= sg_dma_len(sg);

		/* whole entries of the CPU's side have the same bytes */
		for (whole = 0; cpu && whole < sg_dma_len(sg); entries++) {
			KUNIT_ASSERT_NOT_NULL(test, page_sg);
			whole += page_sg->length;
			page_sg = sg_next(page_sg);
		}
		if (cpu)
			KUNIT_EXPECT_EQ(test, whole, sg_dma_len(sg));
	}
	KUNIT_EXPECT_EQ(test, left, 0);
	KUNIT_EXPECT_FALSE(test, range_dma_iter_valid(&it));
	if (IS_ENABLED(CONFIG_NEED_SG_DMA_LENGTH))
		KUNIT_EXPECT_EQ(test, sgt->nents, range_dma_count(r));

	/* the CPU's side */
	KUNIT_EXPECT_EQ(test, sg_nents(sgt->sgl), sgt->orig_nents);
	KUNIT_EXPECT_GE(test, sgt->orig_nents, sgt->nents);
	if (cpu) {
		expect_same(test, cpu, &back);
		KUNIT_EXPECT_EQ(test, sgt->orig_nents, entries);
	} else {
		KUNIT_EXPECT_EQ(test, sgt->orig_nents, sgt->nents);
		for_each_sgtable_sg(sgt, sg, i) {
			KUNIT_EXPECT_NULL(test, sg_page(sg));
			if (IS_ENABLED(CONFIG_NEED_SG_DMA_LENGTH))
				KUNIT_EXPECT_EQ(test, sg->length, 0);
		}
	}

	/* what is merged away looks so, and the table is a handle's source again */
	for_each_sgtable_sg(sgt, sg, i)
		if (i >= sgt->nents)
			KUNIT_EXPECT_EQ(test, sg_dma_len(sg), 0);
	KUNIT_EXPECT_EQ(test, range_dma_bytes(range_dma_of_sgtable(sgt)),
			range_dma_bytes(r));
	KUNIT_EXPECT_EQ(test, range_dma_count(range_dma_of_list(sgt->sgl)),
			sgt->nents);
}

static const struct sg_table *mapped_table(struct kunit *test,
					   const struct range_dma *r)
{
	const struct sg_table *sgt = range_dma_to_sgtable(r, GFP_KERNEL);

	KUNIT_ASSERT_FALSE(test, IS_ERR(sgt));
	return sgt;
}

static void random_limits(struct fixture *fix, struct device *dev)
{
	dma_set_max_seg_size(dev, 64 << below(fix, 12));
	dma_set_seg_boundary(dev, (SZ_4K << below(fix, 8)) - 1);
}

/*
 * Handles made by hand: DMA addresses that have nothing to do with the memory,
 * in one interval, or cut anywhere and partly adjacent.
 */
static void by_hand(struct kunit *test, struct range_dma *r,
		    struct range_dma_list *list, const struct range_cpu *cpu)
{
	struct fixture *fix = test->priv;
	dma_addr_t addr = SZ_64K + below(fix, SZ_64K);
	u64 done, len;

	*r = (struct range_dma){
		.dev = fix->dev,
		.kind = below(fix, 3) ? RANGE_DMA_LIST : RANGE_DMA_ONE,
		.cpu = *cpu,
		.bytes = range_cpu_bytes(cpu),
		.addr = addr,
		.list = list,
		.nents = RANGE_DMA_UNCOUNTED,
	};
	if (r->kind == RANGE_DMA_ONE)
		return;
	for (done = 0; done < r->bytes; done += len) {
		len = min(r->bytes - done, 1 + below(fix, 20000));
		KUNIT_ASSERT_EQ(test, 0,
				range_dma_list_append_entry(list, addr, len,
							    GFP_KERNEL));
		addr = below(fix, 2) ? addr + len : below(fix, SZ_1G);
	}
}

static void sgtable_test_by_hand(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i;

	for (i = 0; i < 300; i++) {
		struct range_cpu cpu = make_part(test, 40);
		struct range_dma_list list = {};
		const struct sg_table *sgt;
		struct range_dma r;

		random_limits(fix, fix->dev);
		by_hand(test, &r, &list, &cpu);
		sgt = mapped_table(test, &r);
		check_mapped(test, &r, &cpu, sgt);
		range_dma_free_sgtable(sgt);
		range_dma_list_free(&list);
	}
}

/* Memory without struct page, all of it or some, has a DMA side only. */
static void sgtable_test_no_page(struct kunit *test)
{
	struct fixture *fix = test->priv;
	unsigned int i, j;

	for (i = 0; i < 60; i++) {
		struct range_dma_list list = {};
		const struct sg_table *sgt;
		struct scatterlist *sg;
		struct range_cpu cpu;
		struct range_dma r;

		make_pieces(fix, 1 + below(fix, 20));
		if (i % 2)
			fix->vec[below(fix, fix->nr)].paddr = no_page();
		cpu = range_cpu_of_phys(fix->vec, fix->nr, i % 2 ? NULL : provider);
		random_limits(fix, fix->dev);
		by_hand(test, &r, &list, &cpu);
		if (i % 4 == 0) {
			r.kind = RANGE_DMA_BUS;
			r.addr = SZ_16M;
		}
		sgt = mapped_table(test, &r);
		check_mapped(test, &r, NULL, sgt);
		for_each_sgtable_dma_sg(sgt, sg, j)
			KUNIT_EXPECT_EQ(test, sg_dma_is_bus_address(sg),
					IS_ENABLED(CONFIG_NEED_SG_DMA_FLAGS) &&
					r.kind == RANGE_DMA_BUS);
		range_dma_free_sgtable(sgt);
		range_dma_list_free(&list);
	}
}

static phys_addr_t where(struct device *dev, dma_addr_t addr)
{
	if (use_dma_iommu(dev))
		return iommu_iova_to_phys(iommu_get_domain_for_dev(dev), addr);
	return dma_to_phys(dev, addr);
}

/* What a driver and its device do: walk the table, write to the addresses. */
static void device_writes(struct device *dev, const struct sg_table *sgt,
			  const u8 *bytes)
{
	struct scatterlist *sg;
	unsigned int i, j;

	for_each_sgtable_dma_sg(sgt, sg, i)
		for (j = 0; j < sg_dma_len(sg); j++) {
			u8 *p = phys_to_virt(where(dev, sg_dma_address(sg) + j));

			*p = *bytes++;
		}
}

static void check_device(struct kunit *test, struct device *dev)
{
	struct fixture *fix = test->priv;
	u8 *want = kunit_kmalloc(test, BYTES, GFP_KERNEL);
	u8 *got = kunit_kmalloc(test, BYTES, GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, want);
	KUNIT_ASSERT_NOT_NULL(test, got);
	for (i = 0; i < 40; i++) {
		struct range_cpu cpu = make_part(test, i % 8 ? 20 : 200);
		size_t bytes = range_cpu_bytes(&cpu);
		const struct sg_table *sgt;
		struct range_dma r;

		random_limits(fix, dev);
		prandom_bytes_state(&fix->rnd, want, bytes);
		KUNIT_ASSERT_EQ(test, 0,
				dma_map_range(dev, &cpu, &r, DMA_FROM_DEVICE, 0));
		sgt = mapped_table(test, &r);
		check_mapped(test, &r, &cpu, sgt);
		device_writes(dev, sgt, want);
		dma_sync_range_for_cpu(dev, &r, DMA_FROM_DEVICE);
		range_cpu_copy_from(&cpu, 0, got, bytes);
		KUNIT_EXPECT_MEMEQ(test, got, want, bytes);

		/* either may go first */
		if (i % 2)
			range_dma_free_sgtable(sgt);
		dma_unmap_range(dev, &r, DMA_FROM_DEVICE, 0);
		if (i % 2 == 0)
			range_dma_free_sgtable(sgt);
		range_cpu_copy_from(&cpu, 0, got, bytes);
		KUNIT_EXPECT_MEMEQ(test, got, want, bytes);
	}
}

static void sgtable_test_direct(struct kunit *test)
{
	struct fixture *fix = test->priv;

	check_device(test, fix->dev);
}

static void put_pci_dev(void *pdev)
{
	pci_dev_put(pdev);
}

static void sgtable_test_iommu(struct kunit *test)
{
	struct pci_dev *pdev = pci_get_device(0x1234, 0x11e8, NULL);
	unsigned int max_seg;
	unsigned long boundary;

	if (!pdev)
		kunit_skip(test, "no edu device");
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test, put_pci_dev, pdev));
	if (!use_dma_iommu(&pdev->dev))
		kunit_skip(test, "no IOMMU translates for the edu device");
	max_seg = dma_get_max_seg_size(&pdev->dev);
	boundary = dma_get_seg_boundary(&pdev->dev);
	check_device(test, &pdev->dev);
	dma_set_max_seg_size(&pdev->dev, max_seg);
	dma_set_seg_boundary(&pdev->dev, boundary);
}

/*
 * From a list, by a handle of it: the same DMA side, pages where they are known.
 * The limits stay as they are: dma_map_sg() wants a list that is within them.
 */
static void sgtable_test_sg(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct device *dev = fix->dev;
	unsigned int i;

	for (i = 0; i < 40; i++) {
		struct range_cpu cpu = make_part(test, 30);
		const struct sg_table *copy;
		struct sg_table sgt;
		struct range_dma r;

		KUNIT_ASSERT_EQ(test, 0,
				range_cpu_to_sgtable(&cpu, &sgt, 2048, GFP_KERNEL));
		KUNIT_ASSERT_EQ(test, 0,
				dma_map_range_sg(dev, sgt.sgl, sgt.orig_nents,
						 &r, DMA_TO_DEVICE, 0));
		copy = mapped_table(test, &r);
		check_mapped(test, &r, &cpu, copy);
		range_dma_free_sgtable(copy);

		copy = mapped_table(test, range_dma_of_sg(sgt.sgl, range_dma_count(&r)));
		check_mapped(test, &r, NULL, copy);
		range_dma_free_sgtable(copy);
		dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
		sg_free_table(&sgt);
	}
}

static void sgtable_test_not_mapped(struct kunit *test)
{
	struct range_dma r = {};

	KUNIT_EXPECT_EQ(test, PTR_ERR(range_dma_to_sgtable(&r, GFP_KERNEL)),
			-EINVAL);
	range_dma_free_sgtable(NULL);
}

#ifdef CONFIG_FAILSLAB
static void sgtable_test_mapped_no_memory(struct kunit *test)
{
	struct fixture *fix = test->priv;
	struct device *dev = fix->dev;
	unsigned int n, failed = 0;
	const struct sg_table *sgt;
	struct range_cpu cpu;
	struct range_dma r;

	make_pieces(fix, 3);
	cpu = range_cpu_of_phys(fix->vec, 3, NULL);
	KUNIT_ASSERT_EQ(test, 0, dma_map_range(dev, &cpu, &r, DMA_TO_DEVICE, 0));
	for (n = 1; ; n++) {
		current->fail_nth = n;
		sgt = range_dma_to_sgtable(&r, GFP_ATOMIC | __GFP_NOWARN);
		if (current->fail_nth)
			break;
		if (IS_ENABLED(CONFIG_DEBUG_KMEMLEAK) && !IS_ERR(sgt)) {
			range_dma_free_sgtable(sgt);
			continue;
		}
		failed++;
		KUNIT_ASSERT_EQ(test, PTR_ERR(sgt), -ENOMEM);
	}
	current->fail_nth = 0;
	KUNIT_EXPECT_EQ(test, failed, 2);	/* the table and its entries */
	KUNIT_ASSERT_FALSE(test, IS_ERR(sgt));
	check_mapped(test, &r, &cpu, sgt);
	range_dma_free_sgtable(sgt);
	dma_unmap_range(dev, &r, DMA_TO_DEVICE, 0);
}
#endif
#endif /* CONFIG_HAS_DMA */

static void sgtable_test_free(void *data)
{
	struct fixture *fix = data;

	range_cpu_list_free(&fix->list);
	__free_pages(fix->block, ORDER);
}

static int sgtable_test_init(struct kunit *test)
{
	struct fixture *fix = kunit_kzalloc(test, sizeof(*fix), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, fix);
	prandom_seed_state(&fix->rnd, 20261122);
	fix->block = alloc_pages(GFP_KERNEL, ORDER);
	KUNIT_ASSERT_NOT_NULL(test, fix->block);
	KUNIT_ASSERT_EQ(test, 0, kunit_add_action_or_reset(test,
							   sgtable_test_free,
							   fix));
	test->priv = fix;
#ifdef CONFIG_HAS_DMA
	fix->dev = kunit_device_register(test, "phyr");
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, fix->dev);
	fix->dev->dma_parms = kunit_kzalloc(test, sizeof(*fix->dev->dma_parms),
					    GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, fix->dev->dma_parms);
#if defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_DEVICE) || \
	defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU) || \
	defined(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU_ALL)
	dev_assign_dma_coherent(fix->dev, true);
#endif
	KUNIT_ASSERT_EQ(test, 0,
			dma_coerce_mask_and_coherent(fix->dev, DMA_BIT_MASK(64)));
#endif
	return 0;
}

static struct kunit_case sgtable_test_cases[] = {
	KUNIT_CASE(sgtable_test_cpu),
	KUNIT_CASE(sgtable_test_bytes),
	KUNIT_CASE(sgtable_test_chained),
	KUNIT_CASE(sgtable_test_refused),
#ifdef CONFIG_FAILSLAB
	KUNIT_CASE(sgtable_test_no_memory),
#endif
#ifdef CONFIG_HAS_DMA
	KUNIT_CASE(sgtable_test_by_hand),
	KUNIT_CASE(sgtable_test_no_page),
	KUNIT_CASE(sgtable_test_direct),
	KUNIT_CASE(sgtable_test_iommu),
	KUNIT_CASE(sgtable_test_sg),
	KUNIT_CASE(sgtable_test_not_mapped),
#ifdef CONFIG_FAILSLAB
	KUNIT_CASE(sgtable_test_mapped_no_memory),
#endif
#endif
	{ }
};

static struct kunit_suite sgtable_test_suite = {
	.name = "phyr_sgtable",
	.init = sgtable_test_init,
	.test_cases = sgtable_test_cases,
};

kunit_test_suite(sgtable_test_suite);

MODULE_DESCRIPTION("KUnit tests of scatterlists made out of ranges");
MODULE_LICENSE("GPL");
