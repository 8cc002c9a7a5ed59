// SPDX-License-Identifier: GPL-2.0
/*
 * Map, unmap and sync CPU ranges behind a struct range_dma
 *
 * Memory is mapped in pieces. A piece is a range of the memory, or what of it
 * can be mapped in one go. Nothing is stored that can be found out again: where
 * every DMA address follows from the physical one, unmapping walks the memory a
 * second time, and the handle has no list. Otherwise it remembers what it
 * cannot compute, one entry for each unit:
 *
 *	piece	mapped by dma_map_phys(), an entry of its length
 *	run	several pieces in one IOVA allocation, a longer entry
 *
 * so unmapping, which walks entries and pieces side by side, can tell which of
 * the two an entry is. How memory is cut into pieces depends only on the memory
 * and on what the handle remembers.
 */
#include <linux/bio.h>
#include <linux/dma-direct.h>
#include <linux/dma-map-ops.h>
#include <linux/dma-mapping.h>
#include <linux/export.h>
#include <linux/iommu-dma.h>
#include <linux/kmsan.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/pci-p2pdma.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/sizes.h>
#include <linux/slab.h>
#include "debug.h"
#include "range.h"
#include "range_run.h"

#define CREATE_TRACE_POINTS
#include <trace/events/range_dma.h>

#define RANGE_DMA_GFP	(GFP_ATOMIC | __GFP_NOWARN)

/* Attributes that unmapping needs again, whatever its caller says. */
#define RANGE_DMA_ATTRS	(DMA_ATTR_NO_KERNEL_MAPPING |			\
			 DMA_ATTR_FORCE_CONTIGUOUS | DMA_ATTR_MMIO |	\
			 DMA_ATTR_REQUIRE_COHERENT | DMA_ATTR_PRIVILEGED | \
			 DMA_ATTR_CC_SHARED)

/* No unit is larger, so that lengths rounded up to a granule fit a size_t. */
#define RANGE_DMA_UNIT_MAX	((size_t)1 << (BITS_PER_LONG - 2))

/*
 * The most to map in one go. A bounce buffer does not cross the segment boundary,
 * keeps the low bits of the address, and starts at a multiple of 2 KiB, which
 * dma_max_mapping_size() reckons with, but for the first: scatterlists come cut.
 */
static size_t range_dma_max_of_dev(struct device *dev)
{
	unsigned long align = round_up(dma_get_min_align_mask(dev), SZ_2K);
	unsigned long boundary = dma_get_seg_boundary(dev);
	size_t max = dma_max_mapping_size(dev);

	if (max && max < SIZE_MAX && boundary > align)
		max = min(max - 1, boundary - align) + 1;
	return min(max, RANGE_DMA_UNIT_MAX);
}

/*
 * To ask takes longer than to map a page, which hardly any device has to have in
 * pieces: swiotlb has 256 KiB, less what @dev wants aligned.
 */
static bool range_dma_page_fits(struct device *dev)
{
	unsigned long align = dma_get_min_align_mask(dev);

	return !get_dma_ops(dev) && PAGE_SIZE <= SZ_64K && align <= PAGE_SIZE &&
	       dma_get_seg_boundary(dev) >= 2 * PAGE_SIZE + align;
}

/* r->max, which is asked for when something is longer than a page */
static size_t range_dma_max(struct range_dma *r)
{
	if (!r->max)
		r->max = range_dma_max_of_dev(r->dev);
	return r->max;
}

/* A piece of the memory, and the way to the next one. */
struct range_piece {
	phys_addr_t phys;
	size_t len;		/* 0: behind the last one */
	bool joins;		/* continues the range that the last one began */
	enum pci_p2pdma_map_type type;
	struct pci_p2pdma_map_state p2p;
	struct range_cpu_iter it;
	struct range_dma *r;
	struct range_tally *tally;
	unsigned long mask;	/* granule of the IOMMU, less one */
	bool classify;
};

static noinline enum pci_p2pdma_map_type
range_piece_type_of(struct range_piece *p, struct p2pdma_provider *provider)
{
	if (provider != p->p2p.mem) {
		p->p2p.mem = provider;
		p->p2p.map = pci_p2pdma_map_type(provider, p->r->dev);
	}
	return p->p2p.map;
}

static __always_inline enum pci_p2pdma_map_type
range_piece_type(struct range_piece *p)
{
	struct p2pdma_provider *provider = range_cpu_provider(&p->it);

	if (!p->classify)
		return PCI_P2PDMA_MAP_NONE;
	if (provider)
		return range_piece_type_of(p, provider);
	if (p->r->attrs & DMA_ATTR_MMIO)
		return PCI_P2PDMA_MAP_NONE;	/* perhaps without struct page */
	return pci_p2pdma_state(&p->p2p, p->r->dev,
				pfn_to_page(PHYS_PFN(p->phys)));
}

static __always_inline void range_piece_get(struct range_piece *p)
{
	u64 len;

	p->len = 0;
	if (!range_cpu_iter_valid(&p->it))
		return;

	p->phys = range_phys_raw(range_cpu_addr(&p->it));
	len = range_bytes_raw(range_cpu_len(&p->it));
	if (len > (p->r->max ?: PAGE_SIZE) && len > range_dma_max(p->r)) {
		phys_addr_t end = (p->phys + p->r->max) & ~(phys_addr_t)p->mask;

		/* A cut within a granule would end a run. */
		len = end > p->phys ? end - p->phys : p->r->max;
		p->r->flags |= RANGE_DMA_CUT;
	}
	p->len = len;
	p->type = range_piece_type(p);
}

static void range_piece_next(struct range_piece *p)
{
	p->joins = range_bytes_raw(range_cpu_len(&p->it)) > p->len;
	if (p->joins)
		range_cpu_iter_advance(&p->it, p->len);
	else
		range_cpu_iter_next(&p->it);
	range_piece_get(p);
}

static void range_piece_start(struct range_piece *p, struct range_dma *r,
			      const struct range_cpu *cpu, bool classify)
{
	p->r = r;
	p->joins = false;
	p->p2p = (struct pci_p2pdma_map_state){};
	p->mask = use_dma_iommu(r->dev) ? dma_get_merge_boundary(r->dev) : 0;
	p->classify = classify;
	range_cpu_iter_start(&p->it, cpu);
	range_piece_get(p);
}

static void range_piece_again(struct range_piece *p, struct range_dma *r)
{
	range_piece_start(p, r, &r->cpu, r->flags & RANGE_DMA_P2P);
}

static unsigned long range_piece_attrs(const struct range_piece *p,
				       unsigned long attrs)
{
	/* Through the host bridge, a peer's memory is mapped by its address. */
	if (p->type == PCI_P2PDMA_MAP_THRU_HOST_BRIDGE)
		attrs |= DMA_ATTR_MMIO;
	return attrs;
}

static int range_piece_check(const struct range_piece *p)
{
	switch (p->type) {
	case PCI_P2PDMA_MAP_NONE:
		return 0;
	case PCI_P2PDMA_MAP_BUS_ADDR:
	case PCI_P2PDMA_MAP_THRU_HOST_BRIDGE:
		if (!dma_pci_p2pdma_supported(p->r->dev))
			return -EREMOTEIO;
		p->r->flags |= RANGE_DMA_P2P;
		return 0;
	default:
		return -EREMOTEIO;
	}
}

/* Does the DMA address of each byte of the range so far follow from its own? */
static bool range_piece_follows(const struct range_piece *p, dma_addr_t addr)
{
	struct device *dev = p->r->dev;

	if (addr != phys_to_dma(dev, p->phys))
		return false;
	if (!IS_ENABLED(CONFIG_ARCH_HAS_PHYS_TO_DMA) && !dev->dma_range_map)
		return true;
	return addr + (p->len - 1) == phys_to_dma(dev, p->phys + (p->len - 1)) &&
	       !(p->joins && addr - 1 != phys_to_dma(dev, p->phys - 1));
}

/* The address that a piece has by what kind of storage there is. */
static dma_addr_t range_piece_addr(const struct range_piece *p)
{
	if (p->r->kind == RANGE_DMA_BUS)
		return p->phys + p->r->addr;
	return phys_to_dma(p->r->dev, p->phys);
}

/* Writes down what was mapped so far in a packed list. */
static int range_dma_to_list(struct range_dma *r)
{
	struct range_dma_list *list = kzalloc(sizeof(*list), RANGE_DMA_GFP);
	struct range_piece p;
	u64 done;
	int ret;

	if (!list)
		return -ENOMEM;

	if (r->kind == RANGE_DMA_ONE) {
		ret = range_dma_list_append_entry(list, r->addr, r->bytes,
						  RANGE_DMA_GFP);
		if (ret)
			goto free;
	} else {
		range_piece_again(&p, r);
		for (done = 0; done < r->bytes; done += p.len, range_piece_next(&p)) {
			ret = range_dma_list_append_entry(list,
							  range_piece_addr(&p),
							  p.len, RANGE_DMA_GFP);
			if (ret)
				goto free;
		}
	}

	r->list = list;
	r->kind = RANGE_DMA_LIST;
	return 0;

free:
	range_dma_list_free(list);
	kfree(list);
	return ret;
}

static noinline int range_dma_store_entry(struct range_dma *r, dma_addr_t addr,
					  u64 len)
{
	int ret;

	if (r->kind != RANGE_DMA_LIST) {
		ret = range_dma_to_list(r);
		if (ret)
			return ret;
	}
	return range_dma_list_append_entry(r->list, addr, len, RANGE_DMA_GFP);
}

/*
 * Remembers one more unit; @base is the same for all units of RANGE_DMA_BUS, and
 * the address for those of other kinds.
 */
static __always_inline int
range_dma_store(const struct range_piece *p, enum range_dma_kind kind,
		dma_addr_t base, dma_addr_t addr, u64 len)
{
	struct range_dma *r = p->r;
	int ret;

	if (!r->bytes) {
		r->kind = kind;
		r->addr = base;
	} else if (kind != r->kind || kind == RANGE_DMA_ONE ||
		   (kind == RANGE_DMA_BUS && base != r->addr)) {
		ret = range_dma_store_entry(r, addr, len);
		if (ret)
			return ret;
	}
	r->bytes += len;
	range_tally_add(p->tally, addr, len);
	return 0;
}

static int range_dma_map_bus(const struct range_piece *p)
{
	dma_addr_t addr = pci_p2pdma_bus_addr_map(p->p2p.mem, p->phys);

	return range_dma_store(p, RANGE_DMA_BUS, addr - p->phys, addr, p->len);
}

static __always_inline int
range_dma_map_piece(struct range_dma *r, const struct range_piece *p,
		    enum dma_data_direction dir, unsigned long attrs)
{
	bool iommu = use_dma_iommu(r->dev);
	dma_addr_t addr;
	int ret;

	attrs = range_piece_attrs(p, attrs);
	addr = dma_map_phys(r->dev, p->phys, p->len, dir, attrs);
	if (dma_mapping_error(r->dev, addr))
		return iommu ? -ENOMEM : -EIO;

	/* An IOVA that equals its address does so by chance. */
	if (!iommu && range_piece_follows(p, addr))
		ret = range_dma_store(p, RANGE_DMA_FOLLOWS, addr, addr, p->len);
	else
		ret = range_dma_store(p, RANGE_DMA_ONE, addr, addr, p->len);
	if (ret)
		dma_unmap_phys(r->dev, addr, p->len, dir,
			       attrs | DMA_ATTR_SKIP_CPU_SYNC);
	return ret;
}

/* Tells the debugging of the DMA API about each piece of a run. */
static void range_run_debug(struct range_piece p, dma_addr_t addr, u64 len,
			    enum dma_data_direction dir, unsigned long attrs,
			    bool map)
{
	struct device *dev = p.r->dev;
	dma_addr_t end = addr + (len - 1);

	if (!IS_ENABLED(CONFIG_DMA_API_DEBUG))
		return;

	for (;;) {
		if (map) {
			debug_dma_map_phys(dev, p.phys, p.len, dir, addr, attrs);
			(void)dma_mapping_error(dev, addr);
		} else {
			debug_dma_unmap_phys(dev, addr, p.len, dir, attrs);
		}
		if (end - addr < p.len)
			return;
		addr += p.len;
		range_piece_next(&p);
	}
}

/* The same for a run that is all of the memory */
static void range_run_debug_all(struct range_dma *r, enum dma_data_direction dir,
				unsigned long attrs, bool map)
{
	struct range_piece p;

	if (!IS_ENABLED(CONFIG_DMA_API_DEBUG))
		return;
	range_piece_again(&p, r);
	range_run_debug(p, r->addr, r->bytes, dir, attrs, map);
}

static void range_run_unmap(struct range_dma *r, dma_addr_t addr, u64 len,
			    enum dma_data_direction dir, unsigned long attrs)
{
	struct dma_iova_state state = { .addr = addr, .__size = len };

	/* Right for runs that were not bounced, too: they only take longer. */
	if (r->flags & RANGE_DMA_SWIOTLB)
		state.__size |= DMA_IOVA_USE_SWIOTLB;
	dma_iova_destroy(r->dev, &state, len, dir, attrs);
}

/*
 * Why a run could not be linked. -EAGAIN: there is no such run, but its pieces may be
 * mapped one by one, or in shorter runs.
 */
static int range_run_error(int ret, unsigned long attrs)
{
	switch (ret) {
	case -EPERM:
		/* Has to bounce and may not: alone, a peer's memory need not. */
		return attrs & DMA_ATTR_MMIO ? -EAGAIN : -EOPNOTSUPP;
	case -EINVAL:
	case -ENXIO:
		/*
		 * A piece does not begin or end at a granule; or what bounces is
		 * linked as if its buffer kept the offset in the granule, which
		 * without min_align_mask it does not.
		 */
		return -EAGAIN;
	default:
		return ret;
	}
}

static int range_run_failed(struct range_run *run, int ret)
{
	range_run_destroy(run);
	return range_run_error(ret, run->attrs);
}

/* From @first on, which after success is the last piece of the run. */
static int range_dma_map_run(struct range_dma *r, struct range_piece *first,
			     size_t len, enum dma_data_direction dir,
			     unsigned long attrs)
{
	struct range_piece p = *first;
	struct dma_iova_state state;
	struct range_run run = {
		.dev = r->dev,
		.state = &state,
		.dir = dir,
		.attrs = range_piece_attrs(first, attrs),
		.max = range_dma_max(r),
	};
	phys_addr_t end;
	size_t left;
	int ret;

	attrs = run.attrs;
	if (!dma_iova_try_alloc(r->dev, &state, first->phys, len))
		return -EAGAIN;

	for (left = len;;) {
		ret = range_run_add(&run, p.phys, p.len, range_run_link_iova);
		if (ret)
			return range_run_failed(&run, ret);
		if (!(attrs & DMA_ATTR_MMIO))
			kmsan_handle_dma(p.phys, p.len, dir);
		left -= p.len;
		if (!left)
			break;
		end = p.phys + p.len;
		range_piece_next(&p);
		if (!p.len || ((end | p.phys) & p.mask))
			return range_run_failed(&run, -EINVAL);
	}
	ret = range_run_commit(&run, range_run_link_iova);
	if (ret)
		return range_run_failed(&run, ret);

	if (state.__size & DMA_IOVA_USE_SWIOTLB)
		r->flags |= RANGE_DMA_SWIOTLB;
	range_run_debug(*first, state.addr, len, dir, attrs, true);
	ret = range_dma_store(first, RANGE_DMA_ONE, state.addr, state.addr, len);
	if (ret) {
		attrs |= DMA_ATTR_SKIP_CPU_SYNC;
		range_run_debug(*first, state.addr, len, dir, attrs, false);
		range_run_unmap(r, state.addr, len, dir, attrs);
	} else {
		*first = p;
	}
	return ret;
}

/* Bytes from a piece on that one IOVA allocation can hold. */
static size_t range_run_len(const struct range_piece *first)
{
	struct range_piece p = *first;
	size_t len = 0;
	phys_addr_t end;

	do {
		len += p.len;
		end = p.phys + p.len;
		range_piece_next(&p);
	} while (p.len && p.type == first->type &&
		 !((end | p.phys) & p.mask) &&
		 p.len <= RANGE_DMA_UNIT_MAX - len);
	return len;
}

/*
 * Most memory is one run. To find that out before takes as long as to map it; @p, its
 * first piece, and its length have to suffice. -EAGAIN if it is not.
 */
static int range_dma_map_as_run(struct range_dma *r, struct range_piece *p,
				enum dma_data_direction dir, unsigned long attrs)
{
	int ret;

	if (p->classify || !r->cpu.pos.exact || r->cpu.len <= p->len ||
	    r->cpu.len > RANGE_DMA_UNIT_MAX || ((p->phys + p->len) & p->mask))
		return -EAGAIN;
	ret = range_dma_map_run(r, p, r->cpu.len, dir, attrs);
	if (!ret)
		r->flags |= RANGE_DMA_RUN;
	return ret;
}

static int range_dma_map_iommu(struct range_dma *r, struct range_piece *p,
			       enum dma_data_direction dir, unsigned long attrs)
{
	size_t alone = 0;	/* bytes not to try as a run again */
	size_t len;
	int ret;

	ret = range_dma_map_as_run(r, p, dir, attrs);
	if (ret != -EAGAIN)
		return ret;

	while (p->len) {
		ret = range_piece_check(p);
		if (ret)
			return ret;

		if (p->type == PCI_P2PDMA_MAP_BUS_ADDR) {
			ret = range_dma_map_bus(p);
		} else {
			len = alone ? p->len : range_run_len(p);
			if (len > p->len) {
				ret = range_dma_map_run(r, p, len, dir, attrs);
				if (ret == -EAGAIN) {
					alone = len;
					continue;
				}
			} else {
				ret = range_dma_map_piece(r, p, dir, attrs);
				alone -= min(alone, p->len);
			}
		}
		if (ret)
			return ret;
		range_piece_next(p);
	}
	return 0;
}

static int range_dma_map_pieces(struct range_dma *r, struct range_piece *p,
				enum dma_data_direction dir,
				unsigned long attrs)
{
	int ret;

	for (; p->len; range_piece_next(p)) {
		ret = range_piece_check(p);
		if (ret)
			return ret;
		if (p->type == PCI_P2PDMA_MAP_BUS_ADDR)
			ret = range_dma_map_bus(p);
		else
			ret = range_dma_map_piece(r, p, dir, attrs);
		if (ret)
			return ret;
	}
	return 0;
}

static noinline void range_dma_unmap_all(struct range_dma *r,
					 enum dma_data_direction dir,
					 unsigned long attrs)
{
	struct range_dma_list_iter it;
	struct range_piece p;
	dma_addr_t addr;
	u64 done, len;

	range_piece_again(&p, r);
	if (r->kind == RANGE_DMA_LIST)
		range_dma_list_iter_start(&it, r->list);
	for (done = 0; done < r->bytes; done += len) {
		if (r->kind == RANGE_DMA_FOLLOWS) {
			addr = range_piece_addr(&p);
			len = p.len;
		} else if (r->kind == RANGE_DMA_ONE) {
			addr = r->addr;
			len = r->bytes;
		} else {
			addr = range_dma_list_iter_addr(&it);
			len = range_dma_list_iter_len(&it);
			range_dma_list_iter_next(&it);
		}

		if (len > p.len) {
			unsigned long run_attrs = range_piece_attrs(&p, attrs);

			range_run_debug(p, addr, len, dir, run_attrs, false);
			range_run_unmap(r, addr, len, dir, run_attrs);
			if (done + len == r->bytes)
				break;
			range_cpu_iter_advance(&p.it, len);
			range_piece_get(&p);
			continue;
		}
		if (p.type != PCI_P2PDMA_MAP_BUS_ADDR)
			dma_unmap_phys(r->dev, addr, len, dir,
				       range_piece_attrs(&p, attrs));
		range_piece_next(&p);
	}
}

/* dma_need_unmap(), which asks more for operations that may be bypassed */
static bool range_dma_need_unmap(struct device *dev)
{
	return get_dma_ops(dev) || use_dma_iommu(dev) || !dev_dma_skip_sync(dev) ||
	       IS_ENABLED(CONFIG_DMA_API_DEBUG);
}

/* Unmaps what is stored: after success, and up to the failure. */
static void range_dma_unmap(struct range_dma *r, enum dma_data_direction dir,
			    unsigned long attrs)
{
	if (!r->bytes || r->kind == RANGE_DMA_BUS || !range_dma_need_unmap(r->dev))
		return;
	if (r->flags & RANGE_DMA_RUN) {
		range_run_debug_all(r, dir, attrs, false);
		range_run_unmap(r, r->addr, r->bytes, dir, attrs);
	} else {
		range_dma_unmap_all(r, dir, attrs);
	}
}

static void range_dma_free(struct range_dma *r)
{
	if (r->list) {
		range_dma_list_free(r->list);
		kfree(r->list);
	}
	if (r->table) {
		sg_free_table(r->table);
		kfree(r->table);
	}
	/* all that says that it is not empty */
	r->kind = RANGE_DMA_SG;
	r->nents = 0;
	r->list = NULL;
	r->table = NULL;
}

/*
 * Is there nothing to do for any page of @dev's, as dma_direct_map_phys() has it?
 * Memory is below DIRECT_MAP_PHYSMEM_END, plugged or not, and each DMA address
 * follows from the physical one.
 */
static bool range_dma_reaches_all(struct device *dev)
{
	return !IS_ENABLED(CONFIG_ARCH_HAS_PHYS_TO_DMA) &&
	       !IS_ENABLED(CONFIG_KMSAN) && !range_dma_need_unmap(dev) &&
	       !dev->dma_range_map && !is_swiotlb_force_bounce(dev) &&
	       !force_dma_unencrypted(dev) &&
	       min_not_zero(*dev->dma_mask, dev->bus_dma_limit) >=
		       phys_to_dma(dev, (phys_addr_t)DIRECT_MAP_PHYSMEM_END);
}

/*
 * The first piece of the memory of a request, if it belongs to no peer: the block
 * layer does not mix a peer's memory with other, so the first page says for all of
 * them whether they are. False for other memory.
 */
static __always_inline bool range_dma_first_of_request(const struct range_cpu *cpu,
						       struct range_cpu_piece *first)
{
#ifdef CONFIG_BLOCK
	struct bio *bio = cpu->pos.bio;
	struct bio_vec bv;

	if (!cpu->pos.request)
		return false;
	bv = mp_bvec_iter_bvec(bio->bi_io_vec, bio->bi_iter);
	if (!bv.bv_len || is_pci_p2pdma_page(bv.bv_page))
		return false;
	first->addr = page_to_phys(bv.bv_page) + bv.bv_offset;
	first->len = min(bv.bv_len, cpu->len);
	return true;
#else
	return false;
#endif
}

/*
 * A handle with nothing yet but the memory. All of its members, one by one: a request
 * of a page is done so soon that to clear the whole of it first would be noticed.
 */
static __always_inline void range_dma_begin(struct range_dma *r, struct device *dev,
					    const struct range_cpu *cpu,
					    unsigned long attrs)
{
	r->sgl = NULL;
	r->nents = 0;
	r->orig_nents = 0;
	r->kind = RANGE_DMA_SG;
	r->flags = 0;
	r->attrs = attrs;
	r->dev = dev;
	r->cpu = *cpu;
	r->bytes = 0;
	r->addr = 0;
	r->list = NULL;
	r->max = 0;
	r->table = NULL;
}

/* Notes that all of the memory is one interval from @addr on. */
static __always_inline void range_dma_set_one(struct range_dma *r, dma_addr_t addr)
{
	struct range_dma_cut cut;

	range_dma_cut_of_dev(&cut, r->dev);
	r->kind = RANGE_DMA_ONE;
	r->addr = addr;
	r->bytes = r->cpu.len;
	r->nents = range_dma_cuts(&cut, addr, r->bytes);
}

/* Maps the memory of a request that begins with @first, without looking at the rest of it. */
static __always_inline void range_dma_map_unseen(struct range_dma *r,
						 const struct range_cpu_piece *first)
{
	if (first->len == r->cpu.len) {
		range_dma_set_one(r, phys_to_dma(r->dev, first->addr));
		return;
	}
	r->kind = RANGE_DMA_FOLLOWS;
	r->addr = phys_to_dma(r->dev, first->addr);
	r->bytes = r->cpu.len;
	r->nents = RANGE_DMA_UNCOUNTED;
}

/*
 * Maps a page or a part of it by dma_map_phys(), or as a run: to unmap it, nothing has to
 * look for its physical address.
 */
static noinline int range_dma_map_page(struct range_dma *r, phys_addr_t phys,
				       enum dma_data_direction dir, unsigned long attrs)
{
	struct device *dev = r->dev;
	size_t len = r->cpu.len, linked = 0;
	struct dma_iova_state state;
	dma_addr_t addr;
	int ret;

	if (use_dma_iommu(dev) && dma_iova_try_alloc(dev, &state, phys, len)) {
		ret = dma_iova_link(dev, &state, phys, 0, len, dir, attrs);
		if (!ret) {
			linked = len;
			ret = dma_iova_sync(dev, &state, 0, len);
		}
		if (!ret) {
			kmsan_handle_dma(phys, len, dir);
			r->flags = RANGE_DMA_RUN;
			if (state.__size & DMA_IOVA_USE_SWIOTLB)
				r->flags |= RANGE_DMA_SWIOTLB;
			range_dma_set_one(r, state.addr);
			range_run_debug_all(r, dir, attrs, true);
			return 0;
		}
		dma_iova_destroy(dev, &state, linked, dir,
				 attrs | DMA_ATTR_SKIP_CPU_SYNC);
		ret = range_run_error(ret, attrs);
		if (ret != -EAGAIN)
			return ret;
	}

	addr = dma_map_phys(dev, phys, len, dir, attrs);
	if (dma_mapping_error(dev, addr))
		return use_dma_iommu(dev) ? -ENOMEM : -EIO;
	range_dma_set_one(r, addr);
	return 0;
}

/*
 * Maps the memory of a handle that has nothing yet but that. @classify: some of it
 * may be a peer's.
 */
static noinline int range_dma_map(struct range_dma *r, bool classify,
				  enum dma_data_direction dir, unsigned long attrs)
{
	struct range_tally tally;
	struct range_piece p;
	int ret;

	if (!range_dma_page_fits(r->dev))
		r->max = range_dma_max_of_dev(r->dev);
	range_tally_start(&tally, r->dev);
	p.tally = &tally;
	range_piece_start(&p, r, &r->cpu, classify);
	if (!p.len)
		ret = -EINVAL;
	else if (use_dma_iommu(r->dev))
		ret = range_dma_map_iommu(r, &p, dir, attrs);
	else
		ret = range_dma_map_pieces(r, &p, dir, attrs);
	if (!ret)
		r->nents = range_tally_count(&tally);
	return ret;
}

/**
 * dma_map_range() - map memory for a device
 * @dev: The device.
 * @cpu: The memory. Its storage has to stay as it is until it is unmapped; the
 *	&struct range_cpu itself is not needed any more. Memory that has neither
 *	struct page nor a provider needs DMA_ATTR_MMIO.
 * @r: The handle to fill; what it held before does not matter. Left empty if
 *	the mapping fails.
 * @dir: The direction of the transfer.
 * @attrs: DMA_ATTR_* flags, or 0.
 *
 * After success the device owns the memory, until dma_unmap_range() or
 * dma_sync_range_for_cpu(). If the mapping fails, nothing stays mapped.
 *
 * Memory is allocated only where the DMA addresses can neither be derived from
 * the memory nor are one interval, and then without sleeping. An IOMMU makes
 * one interval out of ranges that begin and end at its granule, except for the
 * first byte and the last.
 *
 * Context: Any context in which dma_map_phys() may be called for @dev.
 * Return:
 * * 0 - success
 * * -EINVAL - no bytes, no DMA mask, or another error in usage
 * * -ENOMEM - out of memory or IOVA space; may succeed later
 * * -EIO - the device's mapping operations failed, or cannot reach the memory
 * * -EREMOTEIO - the device cannot reach this peer-to-peer memory
 * * -EOPNOTSUPP - @attrs ask for what @dev cannot do, or no DMA at all
 */
int dma_map_range(struct device *dev, const struct range_cpu *cpu,
		  struct range_dma *r, enum dma_data_direction dir,
		  unsigned long attrs)
{
	struct range_cpu_piece first;
	bool no_peer;
	int ret = 0;

	range_dma_begin(r, dev, cpu, attrs & RANGE_DMA_ATTRS);
	if (WARN_ON_ONCE(!valid_dma_direction(dir)))
		return -EINVAL;
	if (WARN_ON_ONCE(!dev->dma_mask))
		return -EINVAL;
	if (!dev_is_dma_coherent(dev) && (attrs & DMA_ATTR_REQUIRE_COHERENT))
		return -EOPNOTSUPP;
	if (use_dma_iommu(dev) && (attrs & DMA_ATTR_CC_SHARED))
		return -EOPNOTSUPP;

	no_peer = !(attrs & RANGE_DMA_ATTRS) && range_dma_first_of_request(cpu, &first);
	if (no_peer && range_dma_reaches_all(dev))
		range_dma_map_unseen(r, &first);
	else if (no_peer && first.len == cpu->len && first.len <= PAGE_SIZE &&
		 range_dma_page_fits(dev))
		ret = range_dma_map_page(r, first.addr, dir, attrs);
	else
		ret = range_dma_map(r, !no_peer, dir, attrs);
	trace_dma_map_range(dev, r, dir, attrs, ret);
	if (!ret)
		return 0;

	range_dma_unmap(r, dir, attrs | DMA_ATTR_SKIP_CPU_SYNC);
	range_dma_free(r);
	switch (ret) {
	case -EINVAL:
	case -ENOMEM:
	case -EREMOTEIO:
	case -EOPNOTSUPP:
		return ret;
	default:
		return -EIO;
	}
}
EXPORT_SYMBOL_GPL(dma_map_range);

/**
 * dma_unmap_range() - unmap memory
 * @dev: The device, as for the mapping call.
 * @r: The handle, filled by dma_map_range() or dma_map_range_sg(); empty
 *	afterwards. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 * @attrs: DMA_ATTR_* flags for unmapping, or 0. Those that have to be the same
 *	as for the mapping call are remembered.
 *
 * Context: Any context.
 */
void dma_unmap_range(struct device *dev, struct range_dma *r,
		     enum dma_data_direction dir, unsigned long attrs)
{
	if (!range_dma_mapped(r) || WARN_ON_ONCE(!valid_dma_direction(dir)))
		return;

	if (!__range_dma_is_native(r)) {
		if (!WARN_ON_ONCE(!r->orig_nents))
			dma_unmap_sg_attrs(dev, r->sgl, r->orig_nents, dir,
					   attrs);
		range_dma_init(r);
		return;
	}

	dev_WARN_ONCE(dev, dev != r->dev,
		      "unmapping for another device than was mapped for\n");
	trace_dma_unmap_range(r->dev, r, dir, attrs, 0);
	range_dma_unmap(r, dir, attrs | r->attrs);
	range_dma_free(r);
}
EXPORT_SYMBOL_GPL(dma_unmap_range);

static void range_dma_sync_one(struct device *dev, dma_addr_t addr, size_t len,
			       enum dma_data_direction dir, bool for_cpu)
{
	if (for_cpu)
		dma_sync_single_for_cpu(dev, addr, len, dir);
	else
		dma_sync_single_for_device(dev, addr, len, dir);
}

/*
 * Only the first and the last granule of a run may be bounced, while a sync
 * takes all of its bytes to be where the first one is: stop at granules' ends.
 */
static void range_dma_sync_bounced(struct device *dev, dma_addr_t addr,
				   size_t len, unsigned long mask,
				   enum dma_data_direction dir, bool for_cpu)
{
	while (len) {
		size_t n = len;

		if (addr & mask)
			n = min(n, (size_t)(mask + 1 - (addr & mask)));
		else if (n > mask)
			n &= ~mask;
		range_dma_sync_one(dev, addr, n, dir, for_cpu);
		addr += n;
		len -= n;
	}
}

static void range_dma_sync(struct device *dev, struct range_dma *r, u64 offset,
			   u64 len, enum dma_data_direction dir, bool for_cpu)
{
	struct range_dma handle = { .dev = dev, .max = RANGE_DMA_UNIT_MAX };
	struct range_dma_iter it;
	struct range_piece p;
	size_t n;

	if (!range_dma_mapped(r) || WARN_ON_ONCE(!valid_dma_direction(dir)))
		return;
	if (!dma_dev_need_sync(dev) || r->kind == RANGE_DMA_BUS ||
	    (r->attrs & DMA_ATTR_MMIO))
		return;

	if (!__range_dma_is_native(r)) {
		if (WARN_ON_ONCE(!r->orig_nents))
			return;
		/* The memory and the DMA addresses are in one list. */
		handle.cpu = range_cpu_of_sg(r->sgl, r->orig_nents);
		handle.flags = RANGE_DMA_P2P | RANGE_DMA_SWIOTLB;
	} else {
		handle = *r;
	}

	range_dma_iter_pieces(&it, r, offset);
	range_piece_again(&p, &handle);
	if (!(handle.flags & (RANGE_DMA_CUT | RANGE_DMA_P2P))) {
		/* Each range is one piece: no need to pass all of them. */
		range_cpu_iter_seek(&p.it, &handle.cpu, offset);
		range_piece_get(&p);
		offset = 0;
	}
	for (; p.len && offset >= p.len; range_piece_next(&p))
		offset -= p.len;
	if (offset) {
		range_cpu_iter_advance(&p.it, offset);
		p.phys += offset;
		p.len -= offset;
	}

	while (len && p.len && it.len) {
		n = min3(len, (u64)p.len, it.len);
		if (p.type != PCI_P2PDMA_MAP_NONE)
			;	/* not cached, not bounced */
		else if (handle.flags & RANGE_DMA_SWIOTLB)
			range_dma_sync_bounced(dev, it.addr, n, p.mask, dir,
					       for_cpu);
		else
			range_dma_sync_one(dev, it.addr, n, dir, for_cpu);

		len -= n;
		it.addr += n;
		it.len -= n;
		if (!it.len)
			__range_dma_native_next(&it);
		if (n < p.len) {
			range_cpu_iter_advance(&p.it, n);
			p.phys += n;
			p.len -= n;
		} else {
			range_piece_next(&p);
		}
	}
}

/**
 * dma_sync_range_part_for_cpu() - give a part to the CPU for a while
 * @dev: The device.
 * @r: The handle. If it is empty, nothing is done.
 * @offset: Where the part starts, in bytes from the start of the memory.
 * @len: Length of the part in bytes; what is beyond the end is ignored.
 * @dir: The direction, as for the mapping call.
 *
 * After it the CPU may access that part of the memory, until
 * dma_sync_range_part_for_device() gives it back. The rest is not touched.
 *
 * Context: Any context. O(pieces skipped + pieces synced).
 */
void dma_sync_range_part_for_cpu(struct device *dev, struct range_dma *r,
				 u64 offset, u64 len,
				 enum dma_data_direction dir)
{
	trace_dma_sync_range_for_cpu(dev, r, offset, len, dir);
	range_dma_sync(dev, r, offset, len, dir, true);
}
EXPORT_SYMBOL_GPL(dma_sync_range_part_for_cpu);

/**
 * dma_sync_range_part_for_device() - give a part back to the device
 * @dev: The device.
 * @r: The handle. If it is empty, nothing is done.
 * @offset: Where the part starts, in bytes from the start of the memory.
 * @len: Length of the part in bytes; what is beyond the end is ignored.
 * @dir: The direction, as for the mapping call.
 *
 * After it the CPU may not access that part of the memory.
 *
 * Context: Any context. O(pieces skipped + pieces synced).
 */
void dma_sync_range_part_for_device(struct device *dev, struct range_dma *r,
				    u64 offset, u64 len,
				    enum dma_data_direction dir)
{
	trace_dma_sync_range_for_device(dev, r, offset, len, dir);
	range_dma_sync(dev, r, offset, len, dir, false);
}
EXPORT_SYMBOL_GPL(dma_sync_range_part_for_device);
