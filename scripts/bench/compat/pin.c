// SPDX-License-Identifier: GPL-2.0
/*
 * What it costs to pin user memory and to list what it is made of, in
 * instructions and bytes: bench native.
 *
 * The old way is that of ib_umem_get(): pin_user_pages_fast() by pages of
 * pointers, each appended to an sg_append_table. The new one, where the kernel has
 * it, is pin_user_range(). The memory is that of the process that loads this: @start and
 * @length. It is measured while the module is loaded, which then fails.
 *
 * Instructions are counted as in map.c, but with interrupts on: ticks are in the
 * figures, less than one in a thousand.
 */
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/scatterlist.h>
#include <linux/slab.h>
#include <asm/tsc.h>
#ifdef CONFIG_PHYR
#include <linux/range_pin.h>
#endif

static unsigned long start;
module_param(start, ulong, 0);
static unsigned long length;
module_param(length, ulong, 0);
static unsigned long folio;
module_param(folio, ulong, 0);
MODULE_PARM_DESC(folio, "bytes that all folios of the memory have");
static bool apart;
module_param(apart, bool, 0);
MODULE_PARM_DESC(apart, "whether no page lies behind the one before");
static unsigned int batches = 3;
module_param(batches, uint, 0);

#define FLAGS	(FOLL_WRITE | FOLL_LONGTERM)
#define CHUNK	(PAGE_SIZE / sizeof(struct page *))

static struct page **pages;
static u64 least, most, bytes;

static void __init batch_is(u64 sum)
{
	least = min(least, sum);
	most = max(most, sum);
}

static void __init results(const char *call)
{
	pr_notice("sg2phyr: pin folios %lu%s %s %llu %llu 1 %llu\n", folio,
		  apart ? "-apart" : "", call, least, most, bytes);
	least = U64_MAX;
	most = 0;
	bytes = 0;
}

/* How many pages from the @i-th on are taken at a time */
static unsigned long __init chunk_at(unsigned long i)
{
	return min_t(unsigned long, CHUNK, (length >> PAGE_SHIFT) - i);
}

/* Only get or pin them */
static int __init pages_only(bool pin)
{
	unsigned long i, k, n;
	u64 sum = 0, now;

	for (i = 0; i < length >> PAGE_SHIFT; i += n) {
		n = chunk_at(i);
		now = rdtsc_ordered();
		if (pin)
			k = pin_user_pages_fast(start + i * PAGE_SIZE, n, FLAGS, pages);
		else
			k = get_user_pages_fast(start + i * PAGE_SIZE, n, FOLL_WRITE, pages);
		sum += rdtsc_ordered() - now;
		if (k != n)
			return -EFAULT;
		for (k = 0; k < n; k++)
			if (folio_size(page_folio(pages[k])) != folio)
				return -EINVAL;
		if (pin)
			unpin_user_pages(pages, n);
		else
			release_pages(pages, n);
	}
	batch_is(sum);
	return 0;
}

static int __init old_way(bool release)
{
	struct sg_append_table table = {};
	unsigned long i, n, total = length >> PAGE_SHIFT;
	struct scatterlist *sg;
	unsigned int k;
	u64 sum, now;
	int ret;

	now = rdtsc_ordered();
	for (i = 0; i < total; i += n) {
		n = chunk_at(i);
		ret = pin_user_pages_fast(start + i * PAGE_SIZE, n, FLAGS, pages);
		if (ret != n)
			return -EFAULT;
		ret = sg_alloc_append_table_from_pages(&table, pages, n, 0, n << PAGE_SHIFT,
						       UINT_MAX & PAGE_MASK, total - i - n,
						       GFP_KERNEL);
		if (ret)
			return ret;
	}
	sum = rdtsc_ordered() - now;
	bytes = (u64)table.sgt.orig_nents * sizeof(struct scatterlist);

	now = rdtsc_ordered();
	for_each_sgtable_sg(&table.sgt, sg, k)
		unpin_user_page_range_dirty_lock(sg_page(sg), DIV_ROUND_UP(sg->length, PAGE_SIZE),
						 false);
	sg_free_append_table(&table);
	batch_is(release ? rdtsc_ordered() - now : sum);
	return 0;
}

static int __init new_way(bool release)
{
#ifdef CONFIG_PHYR
	struct range_cpu_list list;
	u64 sum, now;

	range_cpu_list_init(&list);
	now = rdtsc_ordered();
	if (pin_user_range(start, length, FLAGS, &list) != length)
		return -EFAULT;
	sum = rdtsc_ordered() - now;
	bytes = range_cpu_list_memory(&list);

	now = rdtsc_ordered();
	unpin_user_range(&list, false);
	batch_is(release ? rdtsc_ordered() - now : sum);
	return 0;
#else
	return old_way(release);
#endif
}

static int __init measure(const char *call, int (*one)(bool), bool which)
{
	unsigned int b;
	int ret;

	for (b = 0; b < batches; b++) {
		ret = one(which);
		if (ret) {
			pr_err("sg2phyr: error: %s of folios of %lu bytes: %d\n", call, folio, ret);
			return ret;
		}
	}
	results(call);
	return 0;
}

static int __init pin_bench_init(void)
{
	least = U64_MAX;
	pages = (struct page **)__get_free_page(GFP_KERNEL);
	if (!pages)
		return -ENOMEM;
	if (!measure("get_user_pages_fast", pages_only, false) &&
	    !measure("pin_user_pages_fast", pages_only, true) &&
	    !measure("sg_append_table", old_way, false) &&
	    !measure("sg_append_table-release", old_way, true) &&
	    !measure("list", new_way, false) &&
	    !measure("list-release", new_way, true))
		pr_notice("sg2phyr: pin done\n");
	free_page((unsigned long)pages);
	/* nothing stays */
	return -ECANCELED;
}
module_init(pin_bench_init);

MODULE_DESCRIPTION("Instructions of pinning user memory");
MODULE_LICENSE("GPL");
