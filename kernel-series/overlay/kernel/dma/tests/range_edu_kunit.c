// SPDX-License-Identifier: GPL-2.0
/*
 * DMA ranges on a device that really moves bytes
 *
 * QEMU's "edu" device (1234:11e8) copies between memory and a buffer of its
 * own. These tests map random memory, let the device copy it, and look at
 * what arrived. Where an IOMMU translates, they also ask it where each DMA
 * address leads to. Without the device they are skipped.
 *
 * The device takes 100 ms for each transfer and stops QEMU on one that ends
 * at the end of its buffer: hence few and small ones.
 */
#include <kunit/test.h>
#include <linux/delay.h>
#include <linux/dma-mapping.h>
#include <linux/io.h>
#include <linux/iommu.h>
#include <linux/iommu-dma.h>
#include <linux/mm.h>
#include <linux/pci.h>
#include <linux/prandom.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/sizes.h>
#include <linux/swiotlb.h>

#define EDU_VENDOR	0x1234
#define EDU_DEVICE	0x11e8

#define EDU_SRC		0x80
#define EDU_DST		0x88
#define EDU_COUNT	0x90
#define EDU_CMD		0x98
#define EDU_CMD_START	BIT(0)
#define EDU_CMD_TO_RAM	BIT(1)
#define EDU_BUFFER	0x40000
#define EDU_CHUNK	SZ_2K	/* less than its buffer has */

#define EDU_PAGES	64
#define EDU_PIECES	12

static struct pci_dev *edu_pdev;
static void __iomem *edu_regs;

static int edu_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	int ret;

	ret = pcim_enable_device(pdev);
	if (ret)
		return ret;
	ret = dma_set_mask_and_coherent(&pdev->dev, DMA_BIT_MASK(32));
	if (ret)
		return ret;
	edu_regs = pcim_iomap(pdev, 0, 0);
	if (!edu_regs)
		return -ENOMEM;
	pci_set_master(pdev);
	dma_set_max_seg_size(&pdev->dev, UINT_MAX);
	edu_pdev = pdev;
	return 0;
}

static void edu_remove(struct pci_dev *pdev)
{
	pci_clear_master(pdev);
	edu_pdev = NULL;
}

static const struct pci_device_id edu_ids[] = {
	{ PCI_DEVICE(EDU_VENDOR, EDU_DEVICE) },
	{ }
};

static struct pci_driver edu_driver = {
	.name = "phyr_edu",
	.id_table = edu_ids,
	.probe = edu_probe,
	.remove = edu_remove,
};

static int edu_suite_init(struct kunit_suite *suite)
{
	return pci_register_driver(&edu_driver);
}

static void edu_suite_exit(struct kunit_suite *suite)
{
	pci_unregister_driver(&edu_driver);
}

/* One test's memory: pages of its own, and pieces of them */
struct edu_memory {
	struct page *pages[EDU_PAGES];
	struct phys_vec vec[EDU_PAGES];
	unsigned int nr;
	struct range_cpu cpu;
	struct range_dma dma;
};

static void edu_free_page(void *page)
{
	__free_page(page);
}

static struct edu_memory *edu_alloc(struct kunit *test)
{
	struct edu_memory *m = kunit_kzalloc(test, sizeof(*m), GFP_KERNEL);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, m);
	for (i = 0; i < EDU_PAGES; i++) {
		m->pages[i] = alloc_page(GFP_KERNEL | GFP_DMA32);
		KUNIT_ASSERT_NOT_NULL(test, m->pages[i]);
		KUNIT_ASSERT_EQ(test, 0,
				kunit_add_action_or_reset(test, edu_free_page,
							  m->pages[i]));
	}
	return m;
}

static void edu_shuffle(struct edu_memory *m, struct rnd_state *rnd)
{
	unsigned int i;

	for (i = EDU_PAGES - 1; i; i--) {
		unsigned int other = prandom_u32_state(rnd) % (i + 1);

		swap(m->pages[i], m->pages[other]);
	}
}

/* @nr whole pages in random order */
static void edu_whole_pages(struct edu_memory *m, struct rnd_state *rnd,
			    unsigned int nr)
{
	unsigned int i;

	edu_shuffle(m, rnd);
	for (i = 0; i < nr; i++)
		m->vec[i] = (struct phys_vec){
			.paddr = page_to_phys(m->pages[i]),
			.len = PAGE_SIZE,
		};
	m->nr = nr;
	m->cpu = range_cpu_of_phys(m->vec, nr, NULL);
}

/* Pieces of pages, no two of one page, @bytes in all, of at most @max each */
static void edu_pieces(struct edu_memory *m, struct rnd_state *rnd, u32 bytes,
		       u32 max)
{
	unsigned int i;

	edu_shuffle(m, rnd);
	for (i = 0; bytes && i < EDU_PAGES; i++) {
		u32 len = min(bytes, 1 + prandom_u32_state(rnd) % max);
		u32 off = prandom_u32_state(rnd) % (PAGE_SIZE - len + 1);

		/* some that an IOMMU can put beside each other */
		switch (prandom_u32_state(rnd) % 4) {
		case 0:
			off = 0;
			break;
		case 1:
			off = PAGE_SIZE - len;
			break;
		}
		if (i == EDU_PAGES - 1)
			len = min_t(u32, bytes, PAGE_SIZE - off);
		m->vec[i] = (struct phys_vec){
			.paddr = page_to_phys(m->pages[i]) + off,
			.len = len,
		};
		bytes -= len;
	}
	m->nr = i;
	m->cpu = range_cpu_of_phys(m->vec, i, NULL);
}

/* edu_transfer() - one transfer of the device, 0 when it says it is done */
static int edu_transfer(dma_addr_t addr, u32 len, bool to_ram)
{
	u32 cmd = EDU_CMD_START | (to_ram ? EDU_CMD_TO_RAM : 0);
	unsigned int wait;

	writel(to_ram ? EDU_BUFFER : lower_32_bits(addr), edu_regs + EDU_SRC);
	writel(to_ram ? lower_32_bits(addr) : EDU_BUFFER, edu_regs + EDU_DST);
	writel(len, edu_regs + EDU_COUNT);
	writel(cmd, edu_regs + EDU_CMD);
	for (wait = 0; wait < 200; wait++) {
		if (!(readl(edu_regs + EDU_CMD) & EDU_CMD_START))
			return 0;
		msleep(20);
	}
	return -ETIMEDOUT;
}

/* Let the device copy all of @src to @dst: both sides as its own lists say */
static void edu_copy(struct kunit *test, struct range_dma *dst,
		     struct range_dma *src)
{
	struct range_dma_iter s, d;
	u32 s_done = 0, d_done = 0;

	range_dma_iter_start(&s, src);
	range_dma_iter_start(&d, dst);
	while (range_dma_iter_valid(&s) && range_dma_iter_valid(&d)) {
		u32 len = min3(range_dma_len(&s) - s_done,
			       range_dma_len(&d) - d_done, (u32)EDU_CHUNK);

		KUNIT_ASSERT_EQ(test, 0,
				edu_transfer(range_dma_addr(&s) + s_done, len,
					     false));
		KUNIT_ASSERT_EQ(test, 0,
				edu_transfer(range_dma_addr(&d) + d_done, len,
					     true));
		s_done += len;
		d_done += len;
		if (s_done == range_dma_len(&s)) {
			range_dma_iter_next(&s);
			s_done = 0;
		}
		if (d_done == range_dma_len(&d)) {
			range_dma_iter_next(&d);
			d_done = 0;
		}
	}
	KUNIT_EXPECT_FALSE(test, range_dma_iter_valid(&s));
	KUNIT_EXPECT_FALSE(test, range_dma_iter_valid(&d));
}

static int edu_init(struct kunit *test)
{
	if (!edu_pdev)
		kunit_skip(test, "no edu device (QEMU: -device edu,dma_mask=0xffffffff)");
	return 0;
}

static u8 *edu_buffer(struct kunit *test, u32 bytes)
{
	u8 *buffer = kunit_kzalloc(test, bytes, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, buffer);
	return buffer;
}

static void edu_expect_same(struct kunit *test, const u8 *got, const u8 *want,
			    u32 bytes)
{
	u32 i;

	for (i = 0; i < bytes && got[i] == want[i]; i++)
		;
	KUNIT_EXPECT_EQ_MSG(test, i, bytes, "%02x is there, not %02x",
			    i < bytes ? got[i] : 0, i < bytes ? want[i] : 0);
}

/* Is there an IOMMU between the device and memory? */
static bool edu_translated(void)
{
	return use_dma_iommu(&edu_pdev->dev);
}

/*
 * Follow each DMA address: without an IOMMU it is the CPU address, with one
 * the page tables say. Not for memory that was bounced.
 */
static void edu_expect_leads_to(struct kunit *test, struct edu_memory *m)
{
	struct iommu_domain *domain = iommu_get_domain_for_dev(&edu_pdev->dev);
	struct range_cpu_iter c;
	struct range_dma_iter d;
	u64 off = 0;
	unsigned int i;

	range_cpu_iter_start(&c, &m->cpu);
	for_each_range_dma(&d, &m->dma, i) {
		u32 done, len;

		for (done = 0; done < range_dma_len(&d); done += len) {
			dma_addr_t addr = range_dma_addr(&d) + done;
			phys_addr_t phys = addr;

			KUNIT_ASSERT_TRUE(test, range_cpu_iter_valid(&c));
			if (edu_translated())
				phys = iommu_iova_to_phys(domain, addr);
			KUNIT_ASSERT_EQ_MSG(test, (u64)phys,
					    (u64)(range_phys_raw(range_cpu_addr(&c)) + off),
					    "range %u, byte %u", i, done);
			/* as far as both sides, and one page of the IOMMU, go */
			len = min_t(u64, range_dma_len(&d) - done,
				    range_bytes_raw(range_cpu_len(&c)) - off);
			len = min_t(u32, len,
				    PAGE_SIZE - offset_in_page(addr));
			off += len;
			if (off == range_bytes_raw(range_cpu_len(&c))) {
				range_cpu_iter_next(&c);
				off = 0;
			}
		}
	}
	KUNIT_EXPECT_FALSE(test, range_cpu_iter_valid(&c));
}

/* Is any byte of it elsewhere than the CPU has it? */
static bool edu_bounces(void)
{
	return !edu_translated() && is_swiotlb_force_bounce(&edu_pdev->dev);
}

/* The device copies random pieces to random other pieces */
static void edu_copies_pieces(struct kunit *test)
{
	struct edu_memory *src = edu_alloc(test), *dst = edu_alloc(test);
	u32 bytes = SZ_4K + 123;
	struct rnd_state rnd;
	u8 *want, *got;

	want = edu_buffer(test, bytes);
	got = edu_buffer(test, bytes);
	prandom_seed_state(&rnd, 1);
	prandom_bytes_state(&rnd, want, bytes);
	edu_pieces(src, &rnd, bytes, 2 * bytes / EDU_PIECES);
	edu_pieces(dst, &rnd, bytes, 2 * bytes / EDU_PIECES);
	KUNIT_ASSERT_EQ(test, bytes,
			range_cpu_copy_to(&src->cpu, 0, want, bytes));

	KUNIT_ASSERT_EQ(test, 0,
			dma_map_range(&edu_pdev->dev, &src->cpu, &src->dma,
				      DMA_TO_DEVICE, 0));
	KUNIT_ASSERT_EQ(test, 0,
			dma_map_range(&edu_pdev->dev, &dst->cpu, &dst->dma,
				      DMA_FROM_DEVICE, 0));
	edu_copy(test, &dst->dma, &src->dma);
	dma_unmap_range(&edu_pdev->dev, &dst->dma, DMA_FROM_DEVICE, 0);
	dma_unmap_range(&edu_pdev->dev, &src->dma, DMA_TO_DEVICE, 0);

	KUNIT_EXPECT_EQ(test, bytes,
			range_cpu_copy_from(&dst->cpu, 0, got, bytes));
	edu_expect_same(test, got, want, bytes);
}

/* The same through whole pages, and back into the same memory */
static void edu_copies_pages(struct kunit *test)
{
	struct edu_memory *m = edu_alloc(test);
	struct range_cpu half[2];
	struct range_dma dma[2];
	const u32 bytes = 2 * PAGE_SIZE;
	struct rnd_state rnd;
	u8 *want, *got;

	want = edu_buffer(test, bytes);
	got = edu_buffer(test, bytes);
	prandom_seed_state(&rnd, 2);
	prandom_bytes_state(&rnd, want, bytes);
	edu_whole_pages(m, &rnd, 4);
	half[0] = range_cpu_slice(&m->cpu, 0, bytes);
	half[1] = range_cpu_slice(&m->cpu, bytes, bytes);
	KUNIT_ASSERT_EQ(test, bytes,
			range_cpu_copy_to(&half[0], 0, want, bytes));

	KUNIT_ASSERT_EQ(test, 0,
			dma_map_range(&edu_pdev->dev, &half[0], &dma[0],
				      DMA_BIDIRECTIONAL, 0));
	KUNIT_ASSERT_EQ(test, 0,
			dma_map_range(&edu_pdev->dev, &half[1], &dma[1],
				      DMA_BIDIRECTIONAL, 0));
	edu_copy(test, &dma[1], &dma[0]);
	dma_sync_range_for_cpu(&edu_pdev->dev, &dma[1], DMA_BIDIRECTIONAL);
	range_cpu_copy_from(&half[1], 0, got, bytes);
	edu_expect_same(test, got, want, bytes);

	/* what the CPU changes arrives after a sync */
	memset(got, 0x5a, 100);
	range_cpu_copy_to(&half[1], PAGE_SIZE - 50, got, 100);
	memcpy(want + PAGE_SIZE - 50, got, 100);
	dma_sync_range_part_for_device(&edu_pdev->dev, &dma[1], PAGE_SIZE - 50,
				       100, DMA_BIDIRECTIONAL);
	edu_copy(test, &dma[0], &dma[1]);
	dma_unmap_range(&edu_pdev->dev, &dma[1], DMA_BIDIRECTIONAL, 0);
	dma_unmap_range(&edu_pdev->dev, &dma[0], DMA_BIDIRECTIONAL, 0);
	range_cpu_copy_from(&half[0], 0, got, bytes);
	edu_expect_same(test, got, want, bytes);
}

/* Whole pages: one range and no storage with an IOMMU, no storage without */
static void edu_pages_need_no_storage(struct kunit *test)
{
	const struct range_dma_limits none = {
		.max_seg = UINT_MAX,
		.boundary = ULONG_MAX,
	};
	struct edu_memory *m = edu_alloc(test);
	struct rnd_state rnd;

	if (edu_bounces())
		kunit_skip(test, "swiotlb=force: each page is elsewhere");
	prandom_seed_state(&rnd, 3);
	edu_whole_pages(m, &rnd, EDU_PAGES);
	KUNIT_ASSERT_EQ(test, 0,
			dma_map_range(&edu_pdev->dev, &m->cpu, &m->dma,
				      DMA_TO_DEVICE, 0));
	KUNIT_EXPECT_EQ(test, 0, range_dma_memory(&m->dma));
	KUNIT_EXPECT_EQ(test, range_dma_count_limits(&m->dma, &none),
			edu_translated() ? 1 : range_cpu_count(&m->cpu));
	edu_expect_leads_to(test, m);
	dma_unmap_range(&edu_pdev->dev, &m->dma, DMA_TO_DEVICE, 0);
}

/* Random pieces, many times: each DMA address leads to the right byte */
static void edu_addresses_lead_to_memory(struct kunit *test)
{
	struct edu_memory *m = edu_alloc(test);
	struct rnd_state rnd;
	unsigned int round;

	if (edu_bounces())
		kunit_skip(test, "swiotlb=force: each piece is elsewhere");
	prandom_seed_state(&rnd, 4);
	for (round = 0; round < 300; round++) {
		edu_pieces(m, &rnd, 1 + prandom_u32_state(&rnd) % SZ_64K,
			   PAGE_SIZE);
		KUNIT_ASSERT_EQ(test, 0,
				dma_map_range(&edu_pdev->dev, &m->cpu, &m->dma,
					      DMA_BIDIRECTIONAL, 0));
		edu_expect_leads_to(test, m);
		dma_unmap_range(&edu_pdev->dev, &m->dma, DMA_BIDIRECTIONAL, 0);
	}
}

static void edu_trust(void *ignored)
{
	edu_pdev->untrusted = false;
}

/*
 * A device that is not trusted sees no byte beside what was mapped: behind an
 * IOMMU, the parts that do not fill a page of it are bounced.
 */
static void edu_untrusted_copies_pieces(struct kunit *test)
{
	if (!edu_translated())
		kunit_skip(test, "no IOMMU");
	edu_pdev->untrusted = true;
	KUNIT_ASSERT_EQ(test, 0,
			kunit_add_action_or_reset(test, edu_trust, NULL));
	edu_copies_pieces(test);
	edu_copies_pages(test);
}

static struct kunit_case edu_cases[] = {
	KUNIT_CASE(edu_addresses_lead_to_memory),
	KUNIT_CASE(edu_pages_need_no_storage),
	KUNIT_CASE_SLOW(edu_copies_pieces),
	KUNIT_CASE_SLOW(edu_copies_pages),
	KUNIT_CASE_SLOW(edu_untrusted_copies_pieces),
	{ }
};

static struct kunit_suite edu_suite = {
	.name = "phyr_edu",
	.suite_init = edu_suite_init,
	.suite_exit = edu_suite_exit,
	.init = edu_init,
	.test_cases = edu_cases,
};

kunit_test_suite(edu_suite);

MODULE_DESCRIPTION("KUnit tests of DMA ranges on QEMU's edu device");
MODULE_LICENSE("GPL");
