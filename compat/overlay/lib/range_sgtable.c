// SPDX-License-Identifier: GPL-2.0
/*
 * Make scatterlists out of ranges
 *
 * The memory is walked twice: to count the entries, and to fill them. What one
 * entry takes of a range is decided in one place for both.
 */
#include <linux/align.h>
#include <linux/dma-mapping.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/limits.h>
#include <linux/math.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/pci-p2pdma.h>
#include <linux/pfn.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/range_sgtable.h>
#include <linux/scatterlist.h>
#include <linux/slab.h>

/* The page of the first byte, or NULL. */
static struct page *range_sg_page(const struct range_cpu_iter *it)
{
	unsigned long pfn = PHYS_PFN(range_phys_raw(range_cpu_addr(it)));

	if (range_cpu_provider(it) || !pfn_valid(pfn))
		return NULL;
	return pfn_to_page(pfn);
}

/* So much of the present range has its struct pages one after the other. */
static u64 range_sg_len(const struct range_cpu_iter *it)
{
	u64 len = range_bytes_raw(range_cpu_len(it));

#if defined(CONFIG_SPARSEMEM) && !defined(CONFIG_SPARSEMEM_VMEMMAP)
	u64 section = (u64)PAGES_PER_SECTION << PAGE_SHIFT;

	len = min(len, section - (range_phys_raw(range_cpu_addr(it)) & (section - 1)));
#endif
	return len;
}

/**
 * range_cpu_to_sgtable() - describe memory by an sg_table
 * @cpu: The memory; not needed after the call, and neither is its storage. All
 *	of it must have struct page.
 * @sgt: The table to make; what it held before does not matter. All zeroes
 *	after an error, so that sg_free_table() does nothing.
 * @max_segment: No entry is longer, in bytes. If it is PAGE_SIZE or more, its
 *	multiple of PAGE_SIZE counts, and a range is cut at ends of pages only.
 *	0: as long as an entry can be.
 * @gfp: How to allocate the entries.
 *
 * The table is not mapped, and an ordinary one in all: long ones are chained,
 * dma_map_sgtable() maps it, and the caller frees it by sg_free_table(). There
 * are as few entries as @max_segment allows, also where the storage has more;
 * the memory map of one entry has no holes. nents and orig_nents are the number
 * of entries. No reference is taken on the pages.
 *
 * Context: Any context that @gfp allows.
 * Return:
 * * 0 - success
 * * -EINVAL - no bytes, or too many entries for an architecture that cannot
 *   chain them
 * * -ENOMEM - out of memory
 * * -EOPNOTSUPP - some of the memory has no struct page
 * * -EOVERFLOW - more entries than a table can count
 */
int range_cpu_to_sgtable(const struct range_cpu *cpu, struct sg_table *sgt,
			 unsigned int max_segment, gfp_t gfp)
{
	unsigned int max = max_segment ?: UINT_MAX;
	unsigned long in_page = 0;	/* of an address, what counts in a cut */
	struct range_cpu_iter it;
	struct scatterlist *sg;
	u64 len, nents = 0;
	int ret;

	*sgt = (struct sg_table){};
	if (max >= PAGE_SIZE) {
		max = ALIGN_DOWN(max, PAGE_SIZE);
		in_page = PAGE_SIZE - 1;
	}

	for (range_cpu_iter_start(&it, cpu); range_cpu_iter_valid(&it);
	     range_cpu_iter_advance(&it, len)) {
		if (!range_sg_page(&it))
			return -EOPNOTSUPP;
		len = range_sg_len(&it);
		nents += DIV_ROUND_UP_ULL((range_phys_raw(range_cpu_addr(&it)) & in_page) + len,
					  max);
	}
	if (nents > UINT_MAX)
		return -EOVERFLOW;

	ret = sg_alloc_table(sgt, nents, gfp);
	if (ret) {
		*sgt = (struct sg_table){};
		return ret;
	}

	sg = sgt->sgl;
	for (range_cpu_iter_start(&it, cpu); range_cpu_iter_valid(&it);
	     range_cpu_iter_advance(&it, len)) {
		phys_addr_t addr = range_phys_raw(range_cpu_addr(&it));

		len = min(range_sg_len(&it), max - (addr & in_page));
		sg_set_page(sg, range_sg_page(&it), len, offset_in_page(addr));
		sg = sg_next(sg);
	}
	return 0;
}
EXPORT_SYMBOL_GPL(range_cpu_to_sgtable);

#ifdef CONFIG_HAS_DMA
/* The two sides of a table that is being laid out. */
struct range_sg_sides {
	struct scatterlist *cpu;	/* next entry to fill; NULL: only count */
	struct scatterlist *dma;
	u64 cpu_nents;
	u64 dma_nents;
	struct pci_p2pdma_map_state p2p;
};

/* What the CPU sees of a mapping; nothing if some of it has no struct page. */
static struct range_cpu range_sg_cpu(const struct range_dma *r)
{
	struct range_cpu_iter it;
	struct range_cpu cpu;

	if (r->kind == RANGE_DMA_SG)
		cpu = range_cpu_of_sg(r->sgl, r->orig_nents);
	else
		cpu = r->cpu;
	for_each_range_cpu(&it, &cpu)
		if (!range_sg_page(&it))
			return (struct range_cpu){};
	return cpu;
}

static void range_sg_put_cpu(struct range_sg_sides *s,
			     const struct range_cpu_iter *it, unsigned int len)
{
	s->cpu_nents++;
	if (!s->cpu)
		return;
	sg_set_page(s->cpu, range_sg_page(it), len,
		    offset_in_page(range_phys_raw(range_cpu_addr(it))));
	s->cpu = sg_next(s->cpu);
}

static void range_sg_put_dma(struct range_sg_sides *s, dma_addr_t addr,
			     unsigned int len, bool bus)
{
	s->dma_nents++;
	if (!s->dma)
		return;
	range_dma_set_sg(s->dma, addr, len);
	if (bus)
		sg_dma_mark_bus_address(s->dma);
	s->dma = sg_next(s->dma);
}

/* Is the address of this memory that of a peer on the bus? */
static bool range_sg_is_bus(struct range_sg_sides *s, const struct range_dma *r,
			    const struct range_dma_iter *d,
			    const struct range_cpu_iter *c)
{
	struct page *page;

	if (r->kind == RANGE_DMA_SG)
		return d->sg && sg_dma_is_bus_address(d->sg);
	if (r->kind == RANGE_DMA_BUS)
		return true;
	if (!(r->flags & RANGE_DMA_P2P) || !range_cpu_iter_valid(c))
		return false;
	page = range_sg_page(c);
	return pci_p2pdma_state(&s->p2p, r->dev, page) ==
		PCI_P2PDMA_MAP_BUS_ADDR;
}

/*
 * An entry for each DMA range, and the memory cut where one ends: so each DMA
 * range has whole entries for the CPU, as if dma_map_sg() had merged those. Where
 * both sides share one length, DMA ranges are cut where entries for the CPU end,
 * too.
 */
static void range_sg_lay_out(struct range_sg_sides *s, const struct range_dma *r,
			     const struct range_cpu *cpu)
{
	struct range_cpu_iter c;
	struct range_dma_iter d;
	unsigned long i;

	range_cpu_iter_start(&c, cpu);
	for_each_range_dma(&d, r, i) {
		dma_addr_t addr = range_dma_addr(&d);
		unsigned int left = range_dma_len(&d);
		bool bus = range_sg_is_bus(s, r, &d, &c);

		if (IS_ENABLED(CONFIG_NEED_SG_DMA_LENGTH))
			range_sg_put_dma(s, addr, left, bus);
		while (left) {
			unsigned int len = left;

			if (range_cpu_iter_valid(&c)) {
				len = min(range_sg_len(&c), len);
				range_sg_put_cpu(s, &c, len);
				range_cpu_iter_advance(&c, len);
			}
			if (!IS_ENABLED(CONFIG_NEED_SG_DMA_LENGTH))
				range_sg_put_dma(s, addr, len, bus);
			addr += len;
			left -= len;
		}
	}
}

/**
 * range_dma_to_sgtable() - describe mapped memory by an sg_table
 * @r: The handle, filled by dma_map_range() or dma_map_range_sg(), or what
 *	range_dma_of_sg() and its like made.
 * @gfp: How to allocate the table.
 *
 * The table looks as if dma_map_sgtable() had filled it for the device of @r,
 * but it is a copy: the mapping belongs to @r. So nobody may unmap or sync the
 * table, or map it again; those calls do not take it, because it is const. Nor
 * does sg_free_table(). An interface that wants a table without const, as
 * dma-buf's map_dma_buf, has to promise all this: then cast. The addresses are
 * good until @r is unmapped, the table is there until it is freed; in which
 * order that happens does not matter.
 *
 * The first nents entries have the DMA addresses and lengths, exactly those
 * ranges that for_each_range_dma() visits, within the limits of the device.
 * orig_nents entries are allocated, never fewer. They have the pages, so that
 * each DMA range is a whole number of them: as many as DMA ranges without an
 * IOMMU, more with one that put them together. On architectures where the two
 * sides share one length (without CONFIG_NEED_SG_DMA_LENGTH) both counts are
 * the same, and DMA ranges are cut where entries end.
 *
 * If some of the memory has no struct page, or if @r comes from a list that was
 * mapped elsewhere, the table has a DMA side only: no entry has a page, for the
 * CPU its length is 0 (but where the sides share the length), and both counts
 * are the same. Only loops by nents mean anything then. Memory of a PCI peer
 * that is reached by its bus address is marked so, see sg_dma_is_bus_address().
 *
 * Context: Any context that @gfp allows.
 * Return: The table, which range_dma_free_sgtable() frees, or ERR_PTR():
 * * -EINVAL - nothing is mapped, or too many entries for an architecture that
 *   cannot chain them
 * * -ENOMEM - out of memory
 * * -EOVERFLOW - more entries than a table can count
 * * -EOPNOTSUPP - no DMA at all
 */
const struct sg_table *range_dma_to_sgtable(const struct range_dma *r, gfp_t gfp)
{
	struct range_cpu cpu = range_sg_cpu(r);
	struct range_sg_sides s = {};
	struct sg_table *sgt;
	u64 nents;
	int ret;

	range_sg_lay_out(&s, r, &cpu);
	nents = max(s.cpu_nents, s.dma_nents);
	if (nents > UINT_MAX)
		return ERR_PTR(-EOVERFLOW);

	sgt = kzalloc_obj(*sgt, gfp);
	if (!sgt)
		return ERR_PTR(-ENOMEM);
	ret = sg_alloc_table(sgt, nents, gfp);
	if (ret) {
		kfree(sgt);
		return ERR_PTR(ret);
	}

	s = (struct range_sg_sides){ .cpu = sgt->sgl, .dma = sgt->sgl };
	range_sg_lay_out(&s, r, &cpu);
	sgt->nents = s.dma_nents;
	return sgt;
}
EXPORT_SYMBOL_GPL(range_dma_to_sgtable);

/**
 * range_dma_free_sgtable() - free a table of mapped memory
 * @sgt: The table, made by range_dma_to_sgtable(); may be NULL.
 *
 * The mapping stays as it is.
 *
 * Context: Any context.
 */
void range_dma_free_sgtable(const struct sg_table *sgt)
{
	struct sg_table *table = (struct sg_table *)sgt;

	if (!table)
		return;
	sg_free_table(table);
	kfree(table);
}
EXPORT_SYMBOL_GPL(range_dma_free_sgtable);

/**
 * __range_dma_native_sgl() - range_dma_sgl() without a scatterlist
 * @r: The handle.
 * @nents: Set to the number of DMA ranges in the list.
 * @gfp: How to allocate the list.
 *
 * Context: Any context that @gfp allows.
 * Return: The list, or ERR_PTR().
 */
struct scatterlist *__range_dma_native_sgl(const struct range_dma *r,
					   unsigned int *nents, gfp_t gfp)
{
	/* a handle that maps something is no constant, though readers see one */
	struct sg_table **cache = (struct sg_table **)&r->table;
	const struct sg_table *made;
	struct sg_table *table;

	/* pairs with cmpxchg(): who sees the table sees what is in it */
	table = smp_load_acquire(cache);
	if (!table) {
		made = range_dma_to_sgtable(r, gfp);
		if (IS_ERR(made))
			return ERR_CAST(made);
		table = cmpxchg(cache, NULL, (struct sg_table *)made);
		if (table)
			range_dma_free_sgtable(made);	/* another was faster */
		else
			table = (struct sg_table *)made;
	}
	*nents = table->nents;
	return table->sgl;
}
EXPORT_SYMBOL_GPL(__range_dma_native_sgl);
#endif /* CONFIG_HAS_DMA */
