// SPDX-License-Identifier: GPL-2.0
/*
 * CPU ranges over every storage, against an array of bytes and the kernel's
 * own lib/scatterlist.c
 *
 * The model is an interval of the array of bytes that storages.c makes, and
 * everything is a loop over it.
 */
#include <linux/range_cpu.h>
#include <linux/scatterlist.h>
#include "core_fuzz.h"
#include "storages.h"

/* Part of the memory: @r, which is bytes @a to @b - 1 of the model. */
struct part {
	struct range_cpu r;
	u32 a, b;
};

static u32 range_end(const struct part *p, u32 i)
{
	while (++i < p->b && !m.starts[i])
		;
	return i;
}

/* The iterator is on byte @i, and goes on to the end, or for some ranges. */
static void check_ranges(const struct part *p, const struct range_cpu_iter *at,
			 u32 i, u32 rounds)
{
	struct range_cpu_iter it = *at;

	for (; i < p->b && rounds--; range_cpu_iter_next(&it)) {
		u32 end = range_end(p, i);

		check(range_cpu_iter_valid(&it));
		check(range_cpu_addr(&it) == m.byte[i]);
		check(range_cpu_len(&it) == end - i);
		check(range_cpu_provider(&it) == m.provider);
		i = end;
	}
	check(range_cpu_iter_valid(&it) == (i < p->b));
}

static void walk(struct input *in, const struct part *p)
{
	struct range_cpu_iter it;
	unsigned long count = 0;
	u32 i;

	for (i = p->a; i < p->b; i = range_end(p, i))
		count++;
	check(range_cpu_count(&p->r) == count);
	check(range_cpu_bytes(&p->r) == p->b - p->a);
	range_cpu_iter_start(&it, &p->r);
	check_ranges(p, &it, p->a, U32_MAX);
	for_each_range_cpu(&it, &p->r)
		count--;
	check(!count && !range_cpu_iter_valid(&it));
}

static void seek(struct input *in, const struct part *p)
{
	u64 offset = choose(in, p->b - p->a + 4);
	struct range_cpu_iter it;

	if (one_in(in, 32))
		offset = U64_MAX - offset;
	/* What an iterator held before does not matter. */
	memset(&it, 0xa5, sizeof(it));
	check(range_cpu_iter_seek(&it, &p->r, offset) == (offset < p->b - p->a));
	if (range_cpu_iter_valid(&it))
		check_ranges(p, &it, p->a + offset,
			     one_in(in, 4) ? U32_MAX : choose(in, 3));
}

static void advance(struct input *in, const struct part *p)
{
	struct range_cpu_iter it, copy;
	u32 i = p->a;

	range_cpu_iter_start(&it, &p->r);
	while (i < p->b) {
		u32 step = choose(in, one_in(in, 4) ? 1000 : 1 + PAGE_SIZE);

		fuzz_operations++;
		if (!more(in))
			step += 64;
		copy = it;
		memset(&it, 0xa5, sizeof(it));
		range_cpu_iter_advance(&copy, step);
		it = copy;
		i = min(i + step, p->b);
		check(range_cpu_iter_valid(&it) == (i < p->b));
		if (i < p->b) {
			check(range_cpu_addr(&it) == m.byte[i]);
			check(range_cpu_len(&it) == range_end(p, i) - i);
		}
	}
}

static void slice(struct input *in, struct part *p)
{
	u32 bytes = p->b - p->a;
	u64 offset = choose(in, bytes + 4), len = choose(in, bytes + 4);

	if (one_in(in, 32))
		offset = U64_MAX - offset;
	if (one_in(in, 8))
		len = U64_MAX - len;
	p->r = range_cpu_slice(&p->r, offset, len);
	p->a += min(offset, (u64)bytes);
	p->b = p->a + min(len, (u64)(p->b - p->a));
	check(range_cpu_bytes(&p->r) == p->b - p->a);
}

static void walk_pages(struct input *in, const struct part *p)
{
	struct range_cpu_page_iter it;
	u32 i = p->a;

	for_each_range_cpu_page(&it, &p->r) {
		u32 end = i;

		check(i < p->b && has_page(i));
		do
			end++;
		while (end < p->b && !m.starts[end] &&
		       m.byte[end] & (PAGE_SIZE - 1));
		check(it.page == phys_to_page(m.byte[i]));
		check(it.offset == (m.byte[i] & (PAGE_SIZE - 1)));
		check(it.len == end - i);
		i = end;
	}
	check(i == p->b || !has_page(i));
}

static void walk_folios(struct input *in, const struct part *p)
{
	struct range_cpu_folio_iter it;
	u32 i = p->a;

	for_each_range_cpu_folio(&it, &p->r) {
		struct folio *folio;
		u32 end = i;

		check(i < p->b && has_page(i));
		folio = page_folio(phys_to_page(m.byte[i]));
		do
			end++;
		while (end < p->b && !m.starts[end] &&
		       page_folio(phys_to_page(m.byte[end])) == folio);
		check(it.folio == folio);
		check(it.offset == m.byte[i] - folio_phys(folio));
		check(it.len == end - i);
		i = end;
	}
	check(i == p->b || !has_page(i));
}

/* A copy stops at the first byte without struct page. */
static u32 copied(const struct part *p, u64 offset, size_t len)
{
	u32 i, n = 0;

	for (i = p->a + offset; i < p->b && n < len && has_page(i); i++)
		n++;
	return n;
}

static u8 buffer[STORAGE_BYTES + 8], other[STORAGE_BYTES + 8];

static void copy_from(struct input *in, const struct part *p)
{
	u32 offset = choose(in, p->b - p->a + 2), i;
	size_t len = choose(in, p->b - p->a + 8), want;

	want = copied(p, offset, len);
	memset(buffer, 0xee, len + 1);
	check(range_cpu_copy_from(&p->r, offset, buffer, len) == want);
	for (i = 0; i < want; i++)
		check(buffer[i] == *model_byte(m.byte[p->a + offset + i]));
	for (; i < len + 1; i++)
		check(buffer[i] == 0xee);
	model_check_kmap();

	/* A scatterlist knows no end but that of its entries. */
	if (sg_first && offset + len <= p->b - p->a && len) {
		check(sg_pcopy_to_buffer(sg_first, sg_used, other, len,
					 p->a + offset) == len);
		check(want == len && !memcmp(buffer, other, len));
	}
}

static void copy_to(struct input *in, const struct part *p)
{
	static unsigned int flushed[MODEL_PAGES];
	static u8 expect[MODEL_SIZE];
	u32 offset = choose(in, p->b - p->a + 2), i, pattern = choose(in, 256);
	size_t len = choose(in, p->b - p->a + 8), want;

	want = copied(p, offset, len);
	memcpy(expect, model_byte(MODEL_BASE), MODEL_SIZE);
	memset(flushed, 0, sizeof(flushed));
	for (i = 0; i < len; i++)
		buffer[i] = pattern + i * 7;
	for (i = 0; i < want; i++) {
		phys_addr_t addr = m.byte[p->a + offset + i] - MODEL_BASE;

		expect[addr] = buffer[i];
		flushed[addr >> PAGE_SHIFT] = 1;
	}

	memset(model_flushed, 0, sizeof(model_flushed));
	check(range_cpu_copy_to(&p->r, offset, buffer, len) == want);
	check(!memcmp(expect, model_byte(MODEL_BASE), MODEL_SIZE));
	for (i = 0; i < MODEL_PAGES; i++)
		check(!model_flushed[i] == !flushed[i]);
	model_check_kmap();

	if (sg_first && offset + len <= p->b - p->a && len) {
		memset(model_byte(MODEL_BASE), 0x11, MODEL_SIZE);
		for (i = 0; i < MODEL_SIZE; i++)
			*model_byte(MODEL_BASE + i) = expect[i] ^ 0xff;
		check(sg_pcopy_from_buffer(sg_first, sg_used, buffer, len,
					   p->a + offset) == len);
		for (i = 0; i < len; i++) {
			u32 at = m.byte[p->a + offset + i] - MODEL_BASE;

			check(*model_byte(MODEL_BASE + at) == expect[at]);
		}
	}
}

/* The kernel's walk over a scatterlist finds the same bytes. */
static void walk_sg(struct input *in, const struct part *p)
{
	struct sg_mapping_iter miter;
	struct sg_page_iter piter;
	struct range_cpu_page_iter it;
	u32 i = 0, at, j, bytes;
	struct scatterlist *sg;

	if (!sg_first)
		return;
	sg_miter_start(&miter, sg_first, sg_used,
		       SG_MITER_FROM_SG | SG_MITER_ATOMIC);
	while (sg_miter_next(&miter)) {
		phys_addr_t addr = page_to_phys(miter.page) +
				   ((uintptr_t)miter.addr & (PAGE_SIZE - 1));

		if (!miter.length)
			continue;
		check(i + miter.length <= m.n && m.byte[i] == addr);
		i += miter.length;
		check(m.byte[i - 1] == addr + miter.length - 1);
	}
	sg_miter_stop(&miter);
	check(i == m.n);

	/* As many entries as hold the part's end; more do not exist. */
	if (sg_used && p->b && one_in(in, 2)) {
		struct range_cpu r;
		int nents = sg_nents_for_len(sg_first, p->b);

		check(nents > 0 && nents <= sg_used);
		r = range_cpu_of_sg(sg_first, nents);
		check(range_cpu_bytes(&r) >= p->b);
		r = range_cpu_of_sg(sg_first, nents - 1);
		check(range_cpu_bytes(&r) < p->b);
	}

	/* Each page of ours is one of the kernel's, in the same order. */
	if (p->a || p->b != m.n)
		return;
	__sg_page_iter_start(&piter, sg_first, sg_used, 0);
	for_each_range_cpu_page(&it, &p->r) {
		do
			check(__sg_page_iter_next(&piter));
		while (sg_page_iter_page(&piter) != it.page);
	}

	at = 0;
	for_each_sg(sg_first, sg, sg_used, j) {
		bytes = sg->length;
		for (i = 0; i < bytes; i++)
			check(m.byte[at++] == page_to_phys(sg_page(sg)) +
					      sg->offset + i);
	}
	check(at == m.n);
}

void fuzz_cpu(struct input *in)
{
	struct part whole, p;

	whole.r = storage_make(in, true);
	whole.a = 0;
	whole.b = m.n;
	p = whole;
	walk(in, &p);

	while (more(in)) {
		fuzz_operations++;
		if (p.a == p.b && !one_in(in, 4))
			p = whole;
		switch (choose(in, 12)) {
		case 0:
			walk(in, &p);
			break;
		case 1:
		case 2:
			seek(in, &p);
			break;
		case 3:
			advance(in, &p);
			break;
		case 4:
		case 5:
			slice(in, &p);
			break;
		case 6:
			walk_pages(in, &p);
			break;
		case 7:
			walk_folios(in, &p);
			break;
		case 8:
			copy_from(in, &p);
			break;
		case 9:
			copy_to(in, &p);
			break;
		case 10:
			walk_sg(in, &p);
			break;
		case 11:
			p = whole;
			break;
		}
	}
	storage_free();
	check(!model_blocks && !model_bytes);
}
