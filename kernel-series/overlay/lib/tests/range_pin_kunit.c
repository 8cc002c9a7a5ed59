// SPDX-License-Identifier: GPL-2.0
/*
 * KUnit tests of pinned CPU ranges
 *
 * The model is pin_user_pages_fast(): the same pages, the same errors.
 */
#include <kunit/test.h>
#include <linux/mm.h>
#include <linux/mman.h>
#include <linux/module.h>
#include <linux/prandom.h>
#include <linux/range_cpu.h>
#include <linux/range_pin.h>
#include <linux/sizes.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#define ROUNDS		200
#define MAX_PAGES	64UL

static unsigned long user_memory(struct kunit *test, size_t len, unsigned long prot)
{
	unsigned long addr;

	if (!IS_ENABLED(CONFIG_MMU))
		kunit_skip(test, "no user memory of its own here");
	addr = kunit_vm_mmap(test, NULL, 0, len, prot, MAP_PRIVATE | MAP_ANONYMOUS, 0);
	KUNIT_ASSERT_NE_MSG(test, addr, 0, "no user memory");
	KUNIT_ASSERT_TRUE_MSG(test, addr < TASK_SIZE, "no user memory: %ld", (long)addr);
	return addr;
}

/* Write a number to each page. */
static void touch(struct kunit *test, unsigned long addr, unsigned long pages)
{
	unsigned long i;

	for (i = 0; i < pages; i++)
		KUNIT_ASSERT_EQ(test, 0, put_user((u32)i * 2654435761u,
						  (u32 __user *)(addr + i * PAGE_SIZE)));
}

static unsigned int pins(struct page *page)
{
	struct folio *folio = page_folio(page);

	if (is_zero_folio(folio))
		return 0;
	return folio_has_pincount(folio) ? atomic_read(&folio->_pincount) :
					   folio_ref_count(folio) / GUP_PIN_COUNTING_BIAS;
}

/* Are these the pages from @addr on? */
static void expect_pages(struct kunit *test, const struct range_cpu_list *list,
			 unsigned long addr, unsigned int flags)
{
	struct range_cpu_list_iter it;
	struct page *page;
	u64 pos;

	for (range_cpu_list_iter_start(&it, list); range_cpu_list_iter_valid(&it);
	     range_cpu_list_iter_next(&it)) {
		phys_addr_t phys = range_phys_raw(range_cpu_list_iter_addr(&it));
		u64 len = range_bytes_raw(range_cpu_list_iter_len(&it));

		KUNIT_ASSERT_EQ(test, 0, (phys | len) & ~PAGE_MASK);
		for (pos = 0; pos < len; pos += PAGE_SIZE, addr += PAGE_SIZE) {
			KUNIT_ASSERT_EQ(test, 1, pin_user_pages_fast(addr, 1, flags, &page));
			KUNIT_ASSERT_EQ(test, page_to_phys(page), phys + pos);
			/* those of a large folio are counted together */
			if (!is_zero_page(page))
				KUNIT_ASSERT_GE(test, pins(page), 2);
			unpin_user_page(page);
		}
	}
}

/* Pin and unpin, and look at the pages in between. */
static void pin_and_look(struct kunit *test, unsigned long addr, size_t len,
			 unsigned int flags, unsigned long most_ranges)
{
	unsigned long first = addr & PAGE_MASK;
	struct range_cpu_list list;
	struct page *page;

	range_cpu_list_init(&list);
	KUNIT_ASSERT_EQ(test, len, pin_user_range(addr, len, flags, &list));
	KUNIT_EXPECT_EQ(test, PAGE_ALIGN(addr + len) - first, range_cpu_list_bytes(&list));
	KUNIT_EXPECT_LE(test, range_cpu_list_entries(&list), most_ranges);
	expect_pages(test, &list, first, flags);
	unpin_user_range(&list, flags & FOLL_WRITE);
	KUNIT_EXPECT_EQ(test, 0, range_cpu_list_entries(&list));
	for (; first < addr + len; first += PAGE_SIZE) {
		KUNIT_ASSERT_EQ(test, 1, pin_user_pages_fast(first, 1, flags, &page));
		KUNIT_EXPECT_LE(test, pins(page), 1);
		unpin_user_page(page);
	}
}

static void pin_pages(struct kunit *test)
{
	const unsigned long pages = 3000;	/* several batches */
	unsigned long addr = user_memory(test, pages * PAGE_SIZE, PROT_READ | PROT_WRITE);

	/* first those that have to be faulted in, then those that are there */
	pin_and_look(test, addr, pages / 2 * PAGE_SIZE, FOLL_WRITE, pages);
	touch(test, addr, pages);
	pin_and_look(test, addr, pages * PAGE_SIZE, FOLL_WRITE, pages);
	pin_and_look(test, addr, pages * PAGE_SIZE, FOLL_WRITE | FOLL_LONGTERM, pages);
	pin_and_look(test, addr + PAGE_SIZE, PAGE_SIZE, 0, 1);
}

static void pin_huge(struct kunit *test)
{
#ifdef CONFIG_TRANSPARENT_HUGEPAGE
	unsigned long addr, len = 8 * HPAGE_PMD_SIZE;

	if (!has_transparent_hugepage())
		kunit_skip(test, "no huge pages here");
	addr = user_memory(test, len + HPAGE_PMD_SIZE, PROT_READ | PROT_WRITE);
	addr = ALIGN(addr, HPAGE_PMD_SIZE);
	touch(test, addr, len >> PAGE_SHIFT);
	pin_and_look(test, addr, len, FOLL_WRITE, len / HPAGE_PMD_SIZE);
	/* from within the first to within the last */
	pin_and_look(test, addr + SZ_64K + 5, len - SZ_128K, FOLL_WRITE, len / HPAGE_PMD_SIZE);
#else
	kunit_skip(test, "no huge pages in this kernel");
#endif
}

static void pin_bytes(struct kunit *test)
{
	const size_t len = 3 * PAGE_SIZE - 7, offset = 123;
	unsigned long addr = offset +
		user_memory(test, 4 * PAGE_SIZE, PROT_READ | PROT_WRITE);
	u8 *want = kunit_kmalloc(test, len, GFP_KERNEL);
	u8 *got = kunit_kmalloc(test, len, GFP_KERNEL);
	struct range_cpu_list list;
	struct range_cpu all, memory;

	KUNIT_ASSERT_NOT_NULL(test, want);
	KUNIT_ASSERT_NOT_NULL(test, got);
	get_random_bytes(want, len);
	KUNIT_ASSERT_EQ(test, 0, copy_to_user((void __user *)addr, want, len));
	range_cpu_list_init(&list);
	KUNIT_ASSERT_EQ(test, len, pin_user_range(addr, len, FOLL_WRITE, &list));
	all = range_cpu_of_list(&list, NULL);
	memory = range_cpu_slice(&all, offset_in_page(addr), len);
	KUNIT_ASSERT_EQ(test, len, range_cpu_copy_from(&memory, 0, got, len));
	KUNIT_EXPECT_MEMEQ(test, want, got, len);
	unpin_user_range(&list, true);
}

static void pin_hole(struct kunit *test)
{
	const unsigned long pages = 20, there = 10;
	unsigned long addr = user_memory(test, pages * PAGE_SIZE, PROT_READ | PROT_WRITE);
	struct range_cpu_list list;

	touch(test, addr, pages);
	KUNIT_ASSERT_EQ(test, 0, vm_munmap(addr + there * PAGE_SIZE, PAGE_SIZE));
	range_cpu_list_init(&list);
	KUNIT_EXPECT_EQ(test, there * PAGE_SIZE - 100,
			pin_user_range(addr + 100, pages * PAGE_SIZE - 100, FOLL_WRITE, &list));
	KUNIT_EXPECT_EQ(test, there * PAGE_SIZE, range_cpu_list_bytes(&list));
	expect_pages(test, &list, addr, FOLL_WRITE);
	/* what was pinned before stays */
	KUNIT_EXPECT_EQ(test, -EFAULT,
			pin_user_range(addr + there * PAGE_SIZE, PAGE_SIZE, FOLL_WRITE, &list));
	KUNIT_EXPECT_EQ(test, there * PAGE_SIZE, range_cpu_list_bytes(&list));
	unpin_user_range(&list, true);
}

static void pin_readonly(struct kunit *test)
{
	unsigned long addr = user_memory(test, 4 * PAGE_SIZE, PROT_READ);
	struct range_cpu_list list;

	range_cpu_list_init(&list);
	KUNIT_EXPECT_EQ(test, -EFAULT, pin_user_range(addr, PAGE_SIZE, FOLL_WRITE, &list));
	KUNIT_EXPECT_EQ(test, 0, range_cpu_list_entries(&list));
	/* the page of zeroes, which is never pinned */
	pin_and_look(test, addr, 4 * PAGE_SIZE, 0, 4);
}

static void pin_twice(struct kunit *test)
{
	const unsigned long pages = 5;
	unsigned long addr = user_memory(test, pages * PAGE_SIZE, PROT_READ | PROT_WRITE);
	struct range_cpu_list list;
	struct page *page;
	int i;

	touch(test, addr, pages);
	KUNIT_ASSERT_EQ(test, 1, pin_user_pages_fast(addr, 1, FOLL_WRITE, &page));
	range_cpu_list_init(&list);
	for (i = 0; i < 3; i++)
		KUNIT_ASSERT_EQ(test, 10, pin_user_range(addr + i, 10, FOLL_WRITE, &list));
	KUNIT_EXPECT_EQ(test, 3 * PAGE_SIZE, range_cpu_list_bytes(&list));
	if (!folio_test_large(page_folio(page)))
		KUNIT_EXPECT_EQ(test, 4, pins(page));
	unpin_user_range(&list, true);
	KUNIT_EXPECT_EQ(test, 1, pins(page));
	unpin_user_page(page);
}

static void pin_arguments(struct kunit *test)
{
	unsigned long addr = user_memory(test, PAGE_SIZE, PROT_READ | PROT_WRITE);
	struct range_cpu_list list;

	range_cpu_list_init(&list);
	KUNIT_EXPECT_EQ(test, 0, pin_user_range(addr, 0, 0, &list));
	KUNIT_EXPECT_EQ(test, -EINVAL, pin_user_range(addr, SIZE_MAX, 0, &list));
	KUNIT_EXPECT_EQ(test, -EINVAL, pin_user_range(-PAGE_SIZE, 2 * PAGE_SIZE, 0, &list));
	KUNIT_EXPECT_EQ(test, -EFAULT, pin_user_range(-PAGE_SIZE, PAGE_SIZE, 0, &list));
	KUNIT_EXPECT_EQ(test, -EFAULT, pin_user_range(addr, PAGE_SIZE, FOLL_NOFAULT, &list));
	KUNIT_EXPECT_EQ(test, 0, range_cpu_list_entries(&list));
}

/* Memory with holes, some of it not there yet: as pin_user_pages_fast() has it. */
static void pin_random(struct kunit *test)
{
	static const unsigned int flags[] = {
		0, FOLL_WRITE, FOLL_NOFAULT, FOLL_WRITE | FOLL_LONGTERM
	};
	struct page **pages = kunit_kcalloc(test, MAX_PAGES, sizeof(*pages), GFP_KERNEL);
	struct rnd_state rnd;
	int round;

	KUNIT_ASSERT_NOT_NULL(test, pages);
	prandom_seed_state(&rnd, 20261129);
	for (round = 0; round < ROUNDS; round++) {
		unsigned long addr = user_memory(test, MAX_PAGES * PAGE_SIZE,
						 PROT_READ | PROT_WRITE);
		unsigned long first = prandom_u32_state(&rnd) % MAX_PAGES;
		unsigned long nr = 1 + prandom_u32_state(&rnd) % (MAX_PAGES - first);
		unsigned int flag = flags[prandom_u32_state(&rnd) % ARRAY_SIZE(flags)];
		unsigned long from = addr + first * PAGE_SIZE;
		struct range_cpu_list list;
		long want, got;
		int i;

		for (i = prandom_u32_state(&rnd) % 40; i; i--)
			touch(test, addr + prandom_u32_state(&rnd) % MAX_PAGES * PAGE_SIZE, 1);
		if (prandom_u32_state(&rnd) % 2)
			vm_munmap(addr + prandom_u32_state(&rnd) % MAX_PAGES * PAGE_SIZE,
				  PAGE_SIZE);
		range_cpu_list_init(&list);
		/* by turns, so that each has pages to fault in */
		if (round % 2) {
			got = pin_user_range(from, nr * PAGE_SIZE, flag, &list);
			want = pin_user_pages_fast(from, nr, flag, pages);
		} else {
			want = pin_user_pages_fast(from, nr, flag, pages);
			got = pin_user_range(from, nr * PAGE_SIZE, flag, &list);
		}
		KUNIT_ASSERT_EQ_MSG(test, want > 0 ? want * (long)PAGE_SIZE : want, got,
				    "round %d: %lu pages, flags %x", round, nr, flag);
		if (want > 0) {
			expect_pages(test, &list, from, flag);
			unpin_user_pages(pages, want);
		}
		unpin_user_range(&list, false);
		vm_munmap(addr, MAX_PAGES * PAGE_SIZE);
	}
}

static struct kunit_case range_pin_cases[] = {
	KUNIT_CASE(pin_pages),
	KUNIT_CASE(pin_huge),
	KUNIT_CASE(pin_bytes),
	KUNIT_CASE(pin_hole),
	KUNIT_CASE(pin_readonly),
	KUNIT_CASE(pin_twice),
	KUNIT_CASE(pin_arguments),
	KUNIT_CASE_SLOW(pin_random),
	{}
};

static struct kunit_suite range_pin_suite = {
	.name = "phyr_pin",
	.test_cases = range_pin_cases,
};

kunit_test_suite(range_pin_suite);

MODULE_DESCRIPTION("KUnit tests of pinned CPU ranges");
MODULE_LICENSE("GPL");
