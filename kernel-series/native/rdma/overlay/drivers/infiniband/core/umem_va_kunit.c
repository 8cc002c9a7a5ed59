// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of user memory for RDMA
 */
#include <kunit/test.h>
#include <linux/dma-direct.h>
#include <linux/mm.h>
#include <linux/mman.h>
#include <linux/prandom.h>
#include <linux/sizes.h>
#include <linux/swiotlb.h>
#include <linux/uaccess.h>
#include <rdma/ib_umem.h>
#include <rdma/ib_verbs.h>
#include "umem_test.h"

#define ROUNDS		40
#define MAX_PAGES	64UL
#define LARGE		SZ_4M

/* A device with the DMA API behind it, and one that uses the CPU's addresses */
static const struct umem_device {
	const char *name;
	bool maps;
} umem_devices[] = {
	{ "maps", true },
	{ "virtual", false },
};

KUNIT_ARRAY_PARAM_DESC(umem_device, umem_devices, name);

static struct ib_device *device(struct kunit *test)
{
	const struct umem_device *param = test->param_value;
	struct ib_device *dev = umem_test_device(test, !param || param->maps);

#ifdef CONFIG_SWIOTLB
	if (dev->dma_device && is_swiotlb_force_bounce(dev->dma_device))
		kunit_skip(test, "memory for RDMA is not bounced");
#endif
	return dev;
}

static unsigned long user_memory(struct kunit *test, size_t len, unsigned long prot)
{
	unsigned long addr = kunit_vm_mmap(test, NULL, 0, len, prot,
					   MAP_PRIVATE | MAP_ANONYMOUS, 0);

	KUNIT_ASSERT_NE_MSG(test, addr, 0, "no user memory");
	KUNIT_ASSERT_TRUE_MSG(test, addr < TASK_SIZE, "no user memory: %ld", (long)addr);
	return addr;
}

static u64 pinned(void)
{
	return atomic64_read(&current->mm->pinned_vm);
}

/* Pins of the page at @addr, besides the one that is taken to look at it */
static unsigned int pins(struct kunit *test, unsigned long addr, struct page **page)
{
	struct folio *folio;
	unsigned int nr;

	KUNIT_ASSERT_EQ(test, 1, pin_user_pages_fast(addr, 1, FOLL_WRITE, page));
	folio = page_folio(*page);
	nr = folio_has_pincount(folio) ? atomic_read(&folio->_pincount) :
					 folio_ref_count(folio) / GUP_PIN_COUNTING_BIAS;
	unpin_user_page(*page);
	return nr - 1;
}

static struct ib_umem *get(struct kunit *test, struct ib_device *dev,
			   unsigned long addr, size_t len)
{
	struct ib_umem *umem = ib_umem_get_va(dev, addr, len, IB_ACCESS_LOCAL_WRITE);

	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, umem);
	return umem;
}

/* Each page of the user is where the device looks for it, and is pinned to the end. */
static void expect_memory(struct kunit *test, struct ib_device *dev,
			  unsigned long addr, size_t len)
{
	unsigned long i, pages = PFN_UP(offset_in_page(addr) + len);
	dma_addr_t *at = kunit_kcalloc(test, pages, sizeof(*at), GFP_KERNEL);
	u64 before = pinned();
	struct ib_umem *umem;
	struct page *page;

	KUNIT_ASSERT_NOT_NULL(test, at);
	umem = get(test, dev, addr, len);
	KUNIT_EXPECT_EQ(test, before + pages, pinned());
	for (i = 0; i < pages; i++) {
		KUNIT_EXPECT_GE(test, pins(test, addr + i * PAGE_SIZE, &page), 1);
		at[i] = phys_to_dma(dev->dma_device, page_to_phys(page));
	}
	umem_test_addresses(test, umem, at);
	ib_umem_release(umem);
	KUNIT_EXPECT_EQ(test, before, pinned());
	for (i = 0; i < pages; i++)
		KUNIT_EXPECT_EQ(test, 0, pins(test, addr + i * PAGE_SIZE, &page));
	kunit_kfree(test, at);
}

static void umem_addresses(struct kunit *test)
{
	unsigned long addr = user_memory(test, MAX_PAGES * PAGE_SIZE,
					 PROT_READ | PROT_WRITE);
	struct ib_device *dev = device(test);
	struct rnd_state rnd;
	int round;

	prandom_seed_state(&rnd, 20261130);
	/* those that are written to now lie apart from their neighbours */
	for (round = 0; round < MAX_PAGES / 2; round++)
		KUNIT_ASSERT_EQ(test, 0, put_user(1, (u32 __user *)(addr +
				prandom_u32_state(&rnd) % MAX_PAGES * PAGE_SIZE)));
	for (round = 0; round < ROUNDS; round++) {
		size_t from = prandom_u32_state(&rnd) % (MAX_PAGES * PAGE_SIZE);
		size_t len = prandom_u32_state(&rnd) % (MAX_PAGES * PAGE_SIZE - from) + 1;

		expect_memory(test, dev, addr + from, round % 4 ? len : min(len, SZ_8K));
	}
}

/* With huge pages where there are some */
static void umem_large(struct kunit *test)
{
	unsigned long addr = ALIGN(user_memory(test, 2 * LARGE, PROT_READ | PROT_WRITE),
				   SZ_2M);
	struct ib_device *dev = device(test);

	expect_memory(test, dev, addr, LARGE);
	expect_memory(test, dev, addr + SZ_64K + 123, LARGE - SZ_128K);
}

static void umem_copy(struct kunit *test)
{
	const size_t size = 5 * PAGE_SIZE - 321, offset = 123;
	unsigned long addr = offset + user_memory(test, 5 * PAGE_SIZE,
						  PROT_READ | PROT_WRITE);
	u8 *want = kunit_kmalloc(test, size, GFP_KERNEL);
	u8 *got = kunit_kmalloc(test, size, GFP_KERNEL);
	struct ib_device *dev = device(test);
	struct ib_umem *umem;
	struct rnd_state rnd;
	int round;

	KUNIT_ASSERT_NOT_NULL(test, want);
	KUNIT_ASSERT_NOT_NULL(test, got);
	umem = get(test, dev, addr, size);
	/* what is pinned is what the user writes to afterwards */
	get_random_bytes(want, size);
	KUNIT_EXPECT_EQ(test, 0, copy_to_user((void __user *)addr, want, size));
	prandom_seed_state(&rnd, 5);
	for (round = 0; round < ROUNDS; round++) {
		size_t from = round ? prandom_u32_state(&rnd) % size : 0;
		size_t len = round ? prandom_u32_state(&rnd) % (size - from) + 1 : size;

		memset(got, 0, size);
		KUNIT_EXPECT_EQ(test, 0, ib_umem_copy_from(got, umem, from, len));
		KUNIT_EXPECT_MEMEQ(test, got, want + from, len);
	}
	KUNIT_EXPECT_EQ(test, -EINVAL, ib_umem_copy_from(got, umem, 1, size));
	KUNIT_EXPECT_EQ(test, -EINVAL, ib_umem_copy_from(got, umem, size + 1, 0));
	ib_umem_release(umem);
}

/* A umem for each part, some of it twice: each has its own pins. */
static void umem_accounting(struct kunit *test)
{
	const unsigned long pages = 8;
	unsigned long addr = user_memory(test, pages * PAGE_SIZE, PROT_READ | PROT_WRITE);
	struct ib_device *dev = device(test);
	struct ib_umem *all, *part;
	u64 before = pinned();
	struct page *page;

	all = get(test, dev, addr, pages * PAGE_SIZE);
	part = get(test, dev, addr + PAGE_SIZE - 1, PAGE_SIZE + 2);
	KUNIT_EXPECT_EQ(test, pages, ib_umem_num_pages(all));
	KUNIT_EXPECT_EQ(test, 3, ib_umem_num_pages(part));
	KUNIT_EXPECT_EQ(test, before + pages + 3, pinned());
	KUNIT_EXPECT_GE(test, pins(test, addr + PAGE_SIZE, &page), 2);
	ib_umem_release(all);
	KUNIT_EXPECT_EQ(test, before + 3, pinned());
	KUNIT_EXPECT_GE(test, pins(test, addr + PAGE_SIZE, &page), 1);
	ib_umem_release(part);
	KUNIT_EXPECT_EQ(test, before, pinned());
	KUNIT_EXPECT_EQ(test, 0, pins(test, addr + PAGE_SIZE, &page));
}

static void umem_refused(struct kunit *test)
{
	const unsigned long pages = 20, hole = 10;
	unsigned long addr = user_memory(test, pages * PAGE_SIZE, PROT_READ | PROT_WRITE);
	unsigned long read = user_memory(test, PAGE_SIZE, PROT_READ);
	const int write = IB_ACCESS_LOCAL_WRITE;
	struct ib_device *dev = device(test);
	u64 before = pinned();
	struct ib_umem *umem;
	struct page *page;

	KUNIT_ASSERT_EQ(test, 0, vm_munmap(addr + hole * PAGE_SIZE, PAGE_SIZE));
	umem = ib_umem_get_va(dev, addr + 7, pages * PAGE_SIZE - 7, write);
	KUNIT_EXPECT_EQ(test, -EFAULT, PTR_ERR_OR_ZERO(umem));
	KUNIT_EXPECT_EQ(test, 0, pins(test, addr, &page));
	umem = ib_umem_get_va(dev, read, PAGE_SIZE, write);
	KUNIT_EXPECT_EQ(test, -EFAULT, PTR_ERR_OR_ZERO(umem));
	umem = ib_umem_get_va(dev, addr, 0, write);
	KUNIT_EXPECT_EQ(test, -EINVAL, PTR_ERR_OR_ZERO(umem));
	umem = ib_umem_get_va(dev, addr, -PAGE_SIZE, write);
	KUNIT_EXPECT_EQ(test, -EINVAL, PTR_ERR_OR_ZERO(umem));
	umem = ib_umem_get_va(dev, addr, PAGE_SIZE, write | IB_ACCESS_ON_DEMAND);
	KUNIT_EXPECT_EQ(test, -EOPNOTSUPP, PTR_ERR_OR_ZERO(umem));
	KUNIT_EXPECT_EQ(test, before, pinned());

	umem = ib_umem_get_va(dev, read, PAGE_SIZE, 0);
	KUNIT_EXPECT_EQ(test, 0, PTR_ERR_OR_ZERO(umem));
	ib_umem_release(umem);
	KUNIT_EXPECT_EQ(test, before, pinned());
}

static struct kunit_case umem_cases[] = {
	KUNIT_CASE(umem_addresses),
	KUNIT_CASE(umem_large),
	KUNIT_CASE_PARAM(umem_copy, umem_device_gen_params),
	KUNIT_CASE_PARAM(umem_accounting, umem_device_gen_params),
	KUNIT_CASE_PARAM(umem_refused, umem_device_gen_params),
	{}
};

static struct kunit_suite umem_suite = {
	.name = "phyr_umem",
	.test_cases = umem_cases,
};

kunit_test_suite(umem_suite);
