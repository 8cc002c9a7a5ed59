// SPDX-License-Identifier: GPL-2.0
/*
 * CPU ranges of user memory that is pinned
 *
 * The page tables are walked by GUP-fast with interrupts off, where nothing can be
 * allocated: it fills a batch of spans, which are appended to the list when they
 * are on again.
 */
#include <linux/gfp.h>
#include <linux/limits.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/range_pin.h>
#include <linux/sched.h>

#include "internal.h"

/* For short memory, a batch on the stack; else a page of them. */
#define PIN_SPANS_STACK	8
#define PIN_SPANS_PAGE	(PAGE_SIZE / sizeof(struct gup_span))

/* Append @nr spans. What does not fit is unpinned; 0, or -ENOMEM and the pages that did. */
static int pin_append(struct range_cpu_list *ranges, const struct gup_span *spans,
		      unsigned int nr, unsigned long *pages)
{
	unsigned int i;
	int ret = 0;

	for (i = 0; i < nr; i++) {
		phys_addr_t addr = page_to_phys(spans[i].page);
		u64 len = (u64)spans[i].nr << PAGE_SHIFT;

		/* Memory of one device may lie behind that of another. */
		if (is_zone_device_page(spans[i].page))
			ret = range_cpu_list_append_entry(ranges, addr, len, GFP_KERNEL);
		else
			ret = range_cpu_list_append(ranges, addr, len, GFP_KERNEL);
		if (ret)
			break;
		*pages += spans[i].nr;
	}
	for (; i < nr; i++)
		unpin_user_span(&spans[i], false);
	return ret;
}

/**
 * pin_user_range() - pin user memory, and append it to a list of CPU ranges
 * @start: first user address
 * @len: length in bytes
 * @gup_flags: flags of pin_user_pages_fast(): FOLL_WRITE, FOLL_LONGTERM,
 *	FOLL_PCI_P2PDMA, FOLL_FORCE, FOLL_NOFAULT, FOLL_HONOR_NUMA_FAULT
 * @ranges: list to append to; it may have ranges, pinned or not, already
 *
 * The list gets whole pages: those that the memory is in, in the order of their
 * user addresses. range_cpu_slice() with offset_in_page(@start) and @len makes the
 * memory itself of that. Each page is pinned once, even if it was before, and no
 * folio is split.
 *
 * Where fewer bytes than @len could be pinned, what was stays in the list and
 * stays pinned, as with pin_user_pages_fast().
 *
 * Context: Process context. May sleep and take the mmap_lock. Nobody else may use
 *	@ranges.
 * Return: How many bytes from @start on are pinned, at most @len. If it is none:
 *	0 for @len 0; -EFAULT, -ENOMEM, -EINTR, -EAGAIN and others as from
 *	pin_user_pages_fast(); -ENOMEM also if the list cannot grow; -EINVAL for
 *	flags that are not allowed, and for memory that wraps around.
 */
ssize_t pin_user_range(unsigned long start, size_t len, unsigned int gup_flags,
		       struct range_cpu_list *ranges)
{
	const unsigned long offset = offset_in_page(start);
	struct gup_span stack[PIN_SPANS_STACK], *spans = stack;
	unsigned int max = ARRAY_SIZE(stack), nr;
	unsigned long addr = start - offset, left, pages = 0;
	struct page *batch = NULL;
	long ret = 0;

	if (!len)
		return 0;
	if (len > SSIZE_MAX - offset || start + len - 1 < start)
		return -EINVAL;
	left = PFN_UP(offset + len);
	if (left > max)
		batch = alloc_page(GFP_KERNEL | __GFP_NOWARN);
	if (batch) {
		spans = page_address(batch);
		max = PIN_SPANS_PAGE;
	}

	while (left) {
		ret = pin_user_spans(addr, left, gup_flags, spans, max, &nr);
		if (ret <= 0)
			break;
		addr += ret << PAGE_SHIFT;
		left -= ret;
		ret = pin_append(ranges, spans, nr, &pages);
		if (ret)
			break;
		cond_resched();
	}

	if (batch)
		__free_page(batch);
	if (!pages)
		return ret;
	return min(len, ((size_t)pages << PAGE_SHIFT) - offset);
}
EXPORT_SYMBOL_GPL(pin_user_range);

/**
 * unpin_user_range() - end the pins of all ranges of a list, and empty it
 * @ranges: list of memory that pin_user_range() has pinned, and of no other; may
 *	be empty
 * @make_dirty: whether the memory was written to: then its folios are marked
 *	dirty
 *
 * Context: Process context. May sleep. Nobody else may use @ranges.
 */
void unpin_user_range(struct range_cpu_list *ranges, bool make_dirty)
{
	struct range_cpu_list_iter it;

	for (range_cpu_list_iter_start(&it, ranges); range_cpu_list_iter_valid(&it);
	     range_cpu_list_iter_next(&it)) {
		struct gup_span span = {
			.page = phys_to_page(range_phys_raw(range_cpu_list_iter_addr(&it))),
			.nr = range_bytes_raw(range_cpu_list_iter_len(&it)) >> PAGE_SHIFT,
		};

		unpin_user_span(&span, make_dirty);
		cond_resched();
	}
	range_cpu_list_free(ranges);
}
EXPORT_SYMBOL_GPL(unpin_user_range);
