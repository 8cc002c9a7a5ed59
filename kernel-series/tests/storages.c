// SPDX-License-Identifier: GPL-2.0
/*
 * Random storages, see storages.h
 *
 * Each function makes one kind of storage, and adds the bytes that it describes
 * to the model, one by one.
 */
#include <linux/bio.h>
#include <linux/scatterlist.h>
#include "storages.h"

struct storage_model m;
struct p2pdma_provider model_provider[2];

struct scatterlist *sg_first;
u32 sg_used;

static bool to_the_top;

/* Storages, whichever is used. */
static struct scatterlist sgl[3 * PIECES_MAX];
static struct bio_vec bvecs[PIECES_MAX];
static struct bio bios[PIECES_MAX];
static struct request request;
static struct phys_vec vecs[PIECES_MAX];
static struct page *pages[PIECES_MAX];
static struct folio *folios[PIECES_MAX];
static struct range_cpu_list list;
static struct sg_table table;


bool has_page(u32 i)
{
	return !m.provider && pfn_valid(PHYS_PFN(m.byte[i]));
}

/* Byte @i is where byte @i - 1 ends, and of the same owner. */
static bool follows(u32 i)
{
	if (m.byte[i] != m.byte[i - 1] + 1 || !m.byte[i])
		return false;
	if (m.provider)
		return true;
	if (has_page(i) != has_page(i - 1))
		return false;
	return !has_page(i) || phys_to_page(m.byte[i])->pgmap ==
			       phys_to_page(m.byte[i - 1])->pgmap;
}

static void add_bytes(phys_addr_t addr, u64 len)
{
	while (len--) {
		check(m.n < STORAGE_BYTES);
		m.byte[m.n] = addr++;
		m.starts[m.n] = !m.n || !follows(m.n);
		m.n++;
	}
}

static void cut_bytes(u32 from, u64 len)
{
	from = min(from, m.n);
	len = min(len, (u64)m.n - from);
	memmove(m.byte, m.byte + from, len * sizeof(m.byte[0]));
	memmove(m.starts, m.starts + from, len * sizeof(m.starts[0]));
	m.n = len;
	m.starts[0] = true;
}

/* Memory: mostly RAM, with a few of everything else, and large folios. */
static void choose_layout(struct input *in)
{
	u32 i, nr = choose(in, 5);

	model_set_kind(0, MODEL_PAGES, MODEL_RAM);
	for (i = 0; i < nr; i++) {
		u32 order = choose(in, 4);
		u32 first = choose(in, MODEL_PAGES >> order) << order;

		/* No part of another large folio is left behind. */
		model_set_kind(round_down(first, 8), 8, MODEL_RAM);
		model_set_folio(first, order);
	}
	nr = choose(in, 5);
	for (i = 0; i < nr; i++) {
		u32 first = choose(in, MODEL_PAGES / 4) * 4;

		model_set_kind(round_down(first, 8), 8, MODEL_RAM);
		model_set_kind(first, 4, choose(in, MODEL_KINDS));
	}
	/* Some of both kinds that choose_piece() looks for. */
	model_set_kind(MODEL_PAGES - 8, 4, MODEL_RAM);
	model_set_kind(MODEL_PAGES - 4, 4, MODEL_MMIO);
}

static bool same_kind(phys_addr_t a, phys_addr_t b)
{
	return model_kind(a) == model_kind(b);
}

/* Some memory of one kind, often next to the last; never empty. */
static void choose_piece(struct input *in, bool mmio, phys_addr_t *addr, u32 *len)
{
	phys_addr_t end = MODEL_BASE + MODEL_SIZE;
	u32 want;

	if (m.n && one_in(in, 2) &&
	    m.byte[m.n - 1] + 1 - MODEL_BASE < MODEL_SIZE)
		*addr = m.byte[m.n - 1] + 1;
	else
		*addr = MODEL_BASE + choose(in, MODEL_PAGES) * PAGE_SIZE +
			(one_in(in, 2) ? choose(in, PAGE_SIZE) : 0);
	while ((model_kind(*addr) == MODEL_MMIO) != mmio) {
		*addr = (*addr & ~(phys_addr_t)(PAGE_SIZE - 1)) + PAGE_SIZE;
		if (*addr == end)
			*addr = MODEL_BASE;
	}
	if (one_in(in, 2))
		want = PAGE_SIZE - (*addr & (PAGE_SIZE - 1));
	else
		want = 1 + choose(in, one_in(in, 8) ? 4 * PAGE_SIZE : PAGE_SIZE);
	for (*len = 1; *len < want; ++*len)
		if (*addr + *len == end || !same_kind(*addr, *addr + *len))
			break;
}

/* A piece for a storage of pages. */
static struct page *choose_page_piece(struct input *in, u32 *offset, u32 *len)
{
	struct page *page;
	phys_addr_t addr;

	choose_piece(in, false, &addr, len);
	page = phys_to_page(addr);
	*offset = addr & (PAGE_SIZE - 1);
	/* An offset may go behind the first page, if that is the same memory. */
	while (page > model_map && one_in(in, 8) &&
	       same_kind(addr, page_to_phys(page - 1))) {
		page--;
		*offset += PAGE_SIZE;
	}
	/*
	 * An entry may be empty. The kernel's own sg_miter loses its place behind an
	 * empty one at the end of a page that is not the entry's first.
	 */
	if (one_in(in, 16) && *offset < PAGE_SIZE)
		*len = 0;
	return page;
}

static void set_sg(struct input *in, struct scatterlist *sg, bool count)
{
	struct page *page;
	u32 offset, len;

	page = choose_page_piece(in, &offset, &len);
	sg_set_page(sg, page, len, offset);
	if (count)
		add_bytes(page_to_phys(page) + offset, len);
}

/* A list by hand: @nr entries, chained anywhere, @used of them. */
static struct range_cpu make_sg(struct input *in)
{
	u32 nr = 1 + choose(in, PIECES_MAX), used = choose(in, nr + 1);
	struct scatterlist *sg = sgl;
	u32 i;

	memset(sgl, 0, sizeof(sgl));
	for (i = 0; i < nr; i++) {
		set_sg(in, sg, i < used);
		if (i + 1 == nr) {
			sg_mark_end(sg);
		} else if (one_in(in, 4)) {
			sg_chain(sg, 2, sg + 2);
			sg += 2;
		} else {
			sg++;
		}
	}
	sg_first = sgl;
	sg_used = used;
	return range_cpu_of_sg(sgl, used == nr && one_in(in, 2) ? UINT_MAX : used);
}

static struct range_cpu make_sgtable(struct input *in)
{
	u32 nr = 1 + choose(in, PIECES_MAX), i;
	struct scatterlist *sg;

	model_fail = one_in(in, 8) ? 1 + choose(in, 8) : 0;
	if (sg_alloc_table(&table, nr, GFP_ATOMIC)) {
		model_fail = 0;
		check(!sg_alloc_table(&table, nr, GFP_ATOMIC));
	}
	model_fail = 0;
	for_each_sgtable_sg(&table, sg, i)
		set_sg(in, sg, true);
	/* What was mapped is another number, and not ours. */
	table.nents = choose(in, nr + 1);
	sg_first = table.sgl;
	sg_used = nr;
	return range_cpu_of_sgtable(&table);
}

static void choose_pages(struct input *in, u32 nr)
{
	phys_addr_t addr;
	u32 i, len;

	for (i = 0; i < nr; i++) {
		choose_piece(in, false, &addr, &len);
		pages[i] = phys_to_page(addr);
		add_bytes(page_to_phys(pages[i]), PAGE_SIZE);
	}
}

static struct range_cpu make_pages_table(struct input *in)
{
	u32 nr = 1 + choose(in, PIECES_MAX), offset = choose(in, PAGE_SIZE);
	u32 size;

	choose_pages(in, nr);
	/* The last page is used, at least one byte of it. */
	size = max(1U, (u32)((nr - 1) * PAGE_SIZE)) + choose(in, PAGE_SIZE);
	if (nr > 1)
		size = max(size - offset, 1U);
	size = min(size, (u32)(nr * PAGE_SIZE - offset));
	if (size + offset <= (nr - 1) * PAGE_SIZE)
		size = (nr - 1) * PAGE_SIZE - offset + 1;
	cut_bytes(offset, size);
	check(!sg_alloc_table_from_pages(&table, pages, nr, offset, size,
					 GFP_ATOMIC));
	sg_first = table.sgl;
	sg_used = table.orig_nents;
	return range_cpu_of_sgtable(&table);
}

static u32 set_bvecs(struct input *in, struct bio_vec *bv, u32 nr, bool empty)
{
	u32 i, offset, len, bytes = 0;
	struct page *page;

	for (i = 0; i < nr; i++) {
		page = choose_page_piece(in, &offset, &len);
		if (!len && !empty)
			len = 1;
		bvec_set_page(&bv[i], page, len, offset);
		add_bytes(page_to_phys(page) + offset, len);
		bytes += len;
	}
	return bytes;
}

static struct range_cpu make_bvecs(struct input *in)
{
	u32 nr = choose(in, PIECES_MAX + 1);

	set_bvecs(in, bvecs, nr, true);
	return range_cpu_of_bvecs(bvecs, nr);
}

/* A bio, part of which may be done, or split off; or which has no data. */
static void set_bio(struct input *in, struct bio *bio, struct bio_vec *bv, u32 nr,
		    bool discard)
{
	u32 start = m.n, bytes = set_bvecs(in, bv, nr, false), i;
	static struct storage_model before;

	*bio = (struct bio){
		.bi_opf = REQ_OP_WRITE,
		.bi_io_vec = bv,
		.bi_iter.bi_size = bytes,
	};
	if (discard) {
		bio->bi_opf = REQ_OP_DISCARD;
		m.n = start;
		return;
	}
	if (bytes && one_in(in, 2)) {
		u32 done = choose(in, bytes), left = choose(in, bytes - done + 1);

		check(bvec_iter_advance(bv, &bio->bi_iter, done));
		bio->bi_iter.bi_size = left;
		/* The bytes again, without those. */
		before.n = m.n;
		memcpy(before.byte, m.byte, m.n * sizeof(m.byte[0]));
		m.n = start;
		for (i = start + done; i < start + done + left; i++)
			add_bytes(before.byte[i], 1);
	}
}

static struct range_cpu make_bio(struct input *in)
{
	set_bio(in, &bios[0], bvecs, choose(in, PIECES_MAX + 1), one_in(in, 8));
	bios[0].bi_next = &bios[1];
	return range_cpu_of_bio(&bios[0]);
}

static struct range_cpu make_request(struct input *in)
{
	bool discard = one_in(in, 16);
	u32 nr = choose(in, 5), i;

	/* A peer's memory is in requests of its own. */
	if (one_in(in, 3))
		model_set_kind(0, MODEL_PAGES, MODEL_P2P_A);
	memset(&request, 0, sizeof(request));
	if (one_in(in, 8)) {
		request.rq_flags = RQF_SPECIAL_PAYLOAD;
		request.bio = &bios[0];
		set_bvecs(in, &request.special_vec, 1, false);
		return range_cpu_of_request(&request);
	}
	for (i = 0; i < nr; i++) {
		set_bio(in, &bios[i], bvecs + 4 * i, choose(in, 4), discard);
		request.__data_len += bios[i].bi_iter.bi_size;
		if (request.bio)
			bios[i - 1].bi_next = &bios[i];
		else if (bios[i].bi_iter.bi_size)	/* what is done goes */
			request.bio = &bios[i];
	}
	return range_cpu_of_request(&request);
}

static struct range_cpu make_pages(struct input *in)
{
	u32 nr = choose(in, PIECES_MAX + 1);
	size_t offset = choose(in, one_in(in, 4) ? 2 * PAGE_SIZE : PAGE_SIZE);
	u64 len;

	choose_pages(in, nr);
	len = one_in(in, 4) ? U64_MAX : choose(in, m.n + PAGE_SIZE);
	cut_bytes(offset, len);
	return range_cpu_of_pages(pages, nr, offset, len);
}

static struct range_cpu make_folios(struct input *in)
{
	u32 nr = choose(in, PIECES_MAX + 1), i, len;
	size_t offset = choose(in, one_in(in, 4) ? 4 * PAGE_SIZE : PAGE_SIZE);
	phys_addr_t addr;
	u64 bytes;

	for (i = 0; i < nr; i++) {
		choose_piece(in, false, &addr, &len);
		folios[i] = page_folio(phys_to_page(addr));
		add_bytes(folio_phys(folios[i]), folio_size(folios[i]));
	}
	bytes = one_in(in, 4) ? U64_MAX : choose(in, m.n + PAGE_SIZE);
	cut_bytes(offset, bytes);
	return range_cpu_of_folios(folios, nr, offset, bytes);
}

static void choose_vecs(struct input *in, u32 nr)
{
	phys_addr_t addr;
	u32 i, len;

	if (one_in(in, 4))
		m.provider = &model_provider[choose(in, 2)];
	for (i = 0; i < nr; i++) {
		if (m.provider && to_the_top && one_in(in, 8)) {
			/* Up to the last address there is. */
			len = 1 + choose(in, 40);
			addr = -(phys_addr_t)len;
		} else {
			choose_piece(in, m.provider || one_in(in, 4), &addr,
				     &len);
		}
		vecs[i] = (struct phys_vec){ addr, len };
		add_bytes(addr, len);
	}
}

static struct range_cpu make_phys(struct input *in)
{
	u32 nr = choose(in, PIECES_MAX), i;

	choose_vecs(in, nr);
	if (one_in(in, 2)) {
		/* An empty one somewhere. */
		i = choose(in, nr + 1);
		memmove(vecs + i + 1, vecs + i, (nr - i) * sizeof(vecs[0]));
		vecs[i].len = 0;
		nr++;
	}
	return range_cpu_of_phys(vecs, nr, m.provider);
}

/*
 * A packed list does not know whose memory it has: only neighbours of one kind
 * may be merged while it is built.
 */
static struct range_cpu make_list(struct input *in)
{
	u32 nr = choose(in, PIECES_MAX), i;

	choose_vecs(in, nr);
	for (i = 0; i < nr; i++)
		check(!range_cpu_list_append_entry(&list, vecs[i].paddr,
						   vecs[i].len, GFP_ATOMIC));
	return range_cpu_of_list(&list, m.provider);
}

static struct range_cpu (*const make[])(struct input *in) = {
	make_sg, make_sgtable, make_pages_table, make_bvecs, make_bio,
	make_request, make_pages, make_folios, make_phys, make_list,
};

/* The same bytes for each round, no two pages alike. */
static void fill_memory(void)
{
	static u8 bytes[MODEL_SIZE];
	u32 i;

	if (!bytes[1])
		for (i = 0; i < MODEL_SIZE; i++)
			bytes[i] = i * 167 + (i >> 8) * 29;
	memcpy(model_byte(MODEL_BASE), bytes, MODEL_SIZE);
}

struct range_cpu storage_make(struct input *in, bool top)
{
	m.n = 0;
	m.provider = NULL;
	to_the_top = top;
	sg_first = NULL;
	choose_layout(in);
	fill_memory();
	range_cpu_list_init(&list);
	memset(&table, 0, sizeof(table));
	return make[choose(in, ARRAY_SIZE(make))](in);
}

void storage_free(void)
{
	range_cpu_list_free(&list);
	if (table.sgl)
		sg_free_table(&table);
}
