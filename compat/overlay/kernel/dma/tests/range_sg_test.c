// SPDX-License-Identifier: GPL-2.0
/*
 * Random scatterlists, mapped by the kernel's own code and by the DMA API
 *
 * Two copies of a list describe the same memory, or, where what is in it
 * matters, equal memory. One is mapped by dma_direct_map_sg() or
 * iommu_dma_map_sg(), which CONFIG_PHYR_SG_COMPAT leaves in the kernel, the
 * other by dma_map_sg(). Then all that a driver can see of the two is compared.
 *
 * A case is made out of one number: phyr_sg.seed on the command line is that of
 * the first case, phyr_sg.cases how many there are for each kind of device. A
 * report names the number of its case, so that it can be run alone.
 */
#include <kunit/test.h>
#include <linux/debugfs.h>
#include <linux/dma-direct.h>
#include <linux/dma-map-ops.h>
#include <linux/io.h>
#include <linux/iommu.h>
#include <linux/iommu-dma.h>
#include <linux/log2.h>
#include <linux/module.h>
#include <linux/pci-p2pdma.h>
#include <linux/sizes.h>
#include <linux/sort.h>
#include <linux/vmalloc.h>
#include "../direct.h"
#include "range_sg_test.h"

#undef MODULE_PARAM_PREFIX
#define MODULE_PARAM_PREFIX "phyr_sg."

static unsigned long seed = 20260101;
module_param(seed, ulong, 0444);
MODULE_PARM_DESC(seed, "number of the first case");

static unsigned int cases = 250;
module_param(cases, uint, 0444);
MODULE_PARM_DESC(cases, "cases for each kind of device");

u64 sg_test_first_seed(void)
{
	return seed;
}

unsigned int sg_test_cases(void)
{
	return cases;
}

/* so many blocks of 2 to the power of the order pages, on each side */
static const struct {
	unsigned int order;
	unsigned int nr;
} sg_blocks[] = {
	{ 0, 512 },
	{ 2, 64 },
	{ 4, 16 },
	{ 7, 4 },	/* more than a bounce buffer can have */
	{ 10, 2 },
};

#define PEER_ORDER	4
#define MAX_BLOCKS	1024
#define MAX_PHYS	2048
#define NOISE		SZ_64K

static struct {
	struct sg_test t;
	unsigned int nr_blocks;		/* of both kinds */
	unsigned int nr_host;
	unsigned int order[MAX_BLOCKS];
	unsigned int shuffled[MAX_BLOCKS];
	struct page *block[2][MAX_BLOCKS];
	u8 *noise;
	u32 *free_entries;
	u32 *total_entries;
	u32 *errors;
	u32 *to_print;
	phys_addr_t middle;
} sgt;

/* Counters of the DMA debugging: no other way to them than through their files */
static u32 *debug_counter(const char *dirname, const char *name)
{
	struct dentry *dir = debugfs_lookup(dirname, NULL);
	struct dentry *file;
	u32 *ret = NULL;

	if (IS_ERR_OR_NULL(dir))
		return NULL;
	file = debugfs_lookup(name, dir);
	if (!IS_ERR_OR_NULL(file)) {
		ret = d_inode(file)->i_private;
		dput(file);
	}
	dput(dir);
	return ret;
}

static int by_address(const void *a, const void *b)
{
	phys_addr_t x = page_to_phys(sgt.block[0][*(const unsigned int *)a]);
	phys_addr_t y = page_to_phys(sgt.block[0][*(const unsigned int *)b]);

	return x < y ? -1 : x > y;
}

/*
 * An address with half of the blocks below it. The middle of the first and the
 * last would not do: one block may be far away from all others.
 */
static phys_addr_t median_address(void)
{
	unsigned int i;

	for (i = 0; i < sgt.nr_blocks; i++)
		sgt.shuffled[i] = i;
	sort(sgt.shuffled, sgt.nr_blocks, sizeof(*sgt.shuffled), by_address, NULL);
	return page_to_phys(sgt.block[0][sgt.shuffled[sgt.nr_blocks / 2]]);
}

int sg_test_start(void)
{
	unsigned int i, j, side;

	memset(&sgt, 0, sizeof(sgt));
	sgt.t.entry = kvcalloc(SG_TEST_ENTRIES, sizeof(*sgt.t.entry), GFP_KERNEL);
	sgt.noise = kvmalloc(NOISE, GFP_KERNEL);
	if (!sgt.t.entry || !sgt.noise)
		goto fail;
	for (side = 0; side < 2; side++) {
		struct sg_test_side *s = &sgt.t.side[side];

		s->name = side == SG_TEST_ORIG ? "original" : "compat";
		s->store = kvcalloc(SG_TEST_ENTRIES * 4, sizeof(*s->store),
				    GFP_KERNEL);
		s->sg = kvcalloc(SG_TEST_ENTRIES, sizeof(*s->sg), GFP_KERNEL);
		s->was = kvcalloc(SG_TEST_ENTRIES, sizeof(*s->was), GFP_KERNEL);
		s->dma = kvcalloc(SG_TEST_ENTRIES, sizeof(*s->dma), GFP_KERNEL);
		s->phys = kvcalloc(MAX_PHYS, sizeof(*s->phys), GFP_KERNEL);
		if (!s->store || !s->sg || !s->was || !s->dma || !s->phys)
			goto fail;
	}
	for (i = 0; i < ARRAY_SIZE(sg_blocks); i++)
		for (j = 0; j < sg_blocks[i].nr; j++) {
			for (side = 0; side < 2; side++)
				sgt.block[side][sgt.nr_blocks] =
					alloc_pages(GFP_KERNEL | __GFP_ZERO |
						    __GFP_COMP |
						    (IS_ENABLED(CONFIG_SWIOTLB) ?
						     0 : __GFP_HIGHMEM),
						    sg_blocks[i].order);
			sgt.order[sgt.nr_blocks++] = sg_blocks[i].order;
			if (!sgt.block[0][sgt.nr_blocks - 1] ||
			    !sgt.block[1][sgt.nr_blocks - 1]) {
				sgt.nr_host = sgt.nr_blocks;
				goto fail;
			}
		}
	sg_test_seed(&sgt.t, 0);
	prandom_bytes_state(&sgt.t.rnd, sgt.noise, NOISE);
	sgt.nr_host = sgt.nr_blocks;
	sgt.middle = median_address() & ~(phys_addr_t)(SZ_64K - 1);
	for (i = 0; i < sgt.nr_blocks; i++)
		sgt.shuffled[i] = i;
	sgt.free_entries = debug_counter("dma-api", "num_free_entries");
	sgt.total_entries = debug_counter("dma-api", "nr_total_entries");
	sgt.errors = debug_counter("dma-api", "error_count");
	sgt.to_print = debug_counter("dma-api", "num_errors");
	return 0;

fail:
	sg_test_stop();
	return -ENOMEM;
}

void sg_test_stop(void)
{
	unsigned int i, side;

	for (side = 0; side < 2; side++) {
		struct sg_test_side *s = &sgt.t.side[side];

		for (i = 0; i < sgt.nr_host; i++)
			if (sgt.block[side][i])
				__free_pages(sgt.block[side][i], sgt.order[i]);
		kvfree(s->store);
		kvfree(s->sg);
		kvfree(s->was);
		kvfree(s->dma);
		kvfree(s->phys);
	}
	kvfree(sgt.t.entry);
	kvfree(sgt.noise);
	memset(&sgt, 0, sizeof(sgt));
}

/* Memory of another device, half of it for each side */
void sg_test_add_peer(void *virt, size_t size)
{
	size_t block = PAGE_SIZE << PEER_ORDER, half = size / 2, done;

	for (done = 0; done + block <= half && sgt.nr_blocks < MAX_BLOCKS;
	     done += block) {
		sgt.block[0][sgt.nr_blocks] = virt_to_page(virt + done);
		sgt.block[1][sgt.nr_blocks] = virt_to_page(virt + half + done);
		sgt.shuffled[sgt.nr_blocks] = sgt.nr_blocks;
		sgt.order[sgt.nr_blocks++] = PEER_ORDER;
	}
}

struct sg_test *sg_test_get(struct kunit *test)
{
	sgt.t.test = test;
	sgt.t.dev = NULL;
	sgt.t.tell_errors = false;
	return &sgt.t;
}

u32 sg_test_rnd(struct sg_test *t, u32 limit)
{
	return prandom_u32_state(&t->rnd) % limit;
}

void sg_test_seed(struct sg_test *t, u64 nr)
{
	unsigned int i;

	t->seed = nr;
	prandom_seed_state(&t->rnd, nr * 0x9e3779b97f4a7c15ULL);
	/* numbers of neighbours begin alike */
	for (i = 0; i < 8; i++)
		prandom_u32_state(&t->rnd);
}

void sg_test_fail(struct sg_test *t, const char *fmt, ...)
{
	struct va_format vaf = { .fmt = fmt };
	va_list args;

	if (t->failures++ >= 10)
		return;
	va_start(args, fmt);
	vaf.va = &args;
	KUNIT_FAIL(t->test,
		   "seed %llu: %pV (%s, %u entries, dir %d, attrs %lx, boundary %lx, max_seg %x)",
		   t->seed, &vaf, t->dev ? dev_name(t->dev) : "no device",
		   t->nents, t->dir, t->attrs,
		   t->dev ? dma_get_seg_boundary(t->dev) : 0,
		   t->dev ? dma_get_max_seg_size(t->dev) : 0);
	va_end(args);
}

bool sg_test_forced(struct device *dev)
{
#ifdef CONFIG_SWIOTLB
	return is_swiotlb_force_bounce(dev);
#else
	return false;
#endif
}

static bool has_pool(struct device *dev)
{
#ifdef CONFIG_SWIOTLB
	return dev->dma_io_tlb_mem && dev->dma_io_tlb_mem->nslabs;
#else
	return false;
#endif
}

void sg_test_set_dev(struct sg_test *t, struct device *dev, bool untrusted)
{
	t->dev = dev;
	t->iommu = use_dma_iommu(dev);
	t->granule = t->iommu ? iommu_dma_get_merge_boundary(dev) + 1 : PAGE_SIZE;
	t->untrusted = untrusted;
	t->pool = has_pool(dev) &&
		(t->iommu ? untrusted :
		 sg_test_forced(dev) || dev->dma_range_map);
	t->touch = true;
	t->stale = false;
#ifdef CONFIG_PCI
	if (dev_is_pci(dev))
		to_pci_dev(dev)->untrusted = untrusted;
#endif
}

phys_addr_t sg_test_middle(void)
{
	return sgt.middle;
}

/* What must not grow. 0 where it is not counted. */
struct sg_test_counts sg_test_count(struct sg_test *t)
{
	struct sg_test_counts c = {};

#if defined(CONFIG_SWIOTLB) && defined(CONFIG_DEBUG_FS)
	if (t->dev->dma_io_tlb_mem)
		c.slots = atomic_long_read(&t->dev->dma_io_tlb_mem->total_used);
#endif
	if (sgt.free_entries && sgt.total_entries)
		c.entries = (long)*sgt.total_entries - *sgt.free_entries;
	if (sgt.errors)
		c.errors = *sgt.errors;
	return c;
}

void sg_test_expect_counts(struct sg_test *t, struct sg_test_counts was)
{
	struct sg_test_counts is = sg_test_count(t);

	if (is.slots != was.slots)
		sg_test_fail(t, "%ld bounce slots were used before, %ld after",
			     was.slots, is.slots);
	if (is.entries != was.entries)
		sg_test_fail(t, "the DMA debugging knew %ld mappings before, %ld after",
			     was.entries, is.entries);
	if (is.errors != was.errors)
		sg_test_fail(t, "the DMA debugging counted %u errors",
			     is.errors - was.errors);
}

/*
 * The kernel's own code, chosen as dma_map_sg() does
 */

int sg_test_orig_map(struct device *dev, struct scatterlist *sgl, int nents,
		     enum dma_data_direction dir, unsigned long attrs)
{
	int ret;

	if (!dev_is_dma_coherent(dev) && (attrs & DMA_ATTR_REQUIRE_COHERENT))
		return -EOPNOTSUPP;
	if (use_dma_iommu(dev))
		ret = iommu_dma_map_sg(dev, sgl, nents, dir, attrs);
	else
		ret = dma_direct_map_sg(dev, sgl, nents, dir, attrs);
	if (ret > 0 || ret == -EINVAL || ret == -ENOMEM || ret == -EIO ||
	    ret == -EREMOTEIO)
		return ret;
	return -EIO;
}

void sg_test_orig_unmap(struct device *dev, struct scatterlist *sgl, int nents,
			enum dma_data_direction dir, unsigned long attrs)
{
	if (use_dma_iommu(dev))
		iommu_dma_unmap_sg(dev, sgl, nents, dir, attrs);
	else
		dma_direct_unmap_sg(dev, sgl, nents, dir, attrs);
}

static void orig_sync(struct sg_test *t, unsigned int nents, bool for_cpu)
{
	struct scatterlist *sgl = t->side[SG_TEST_ORIG].store;

	if (use_dma_iommu(t->dev)) {
		if (for_cpu)
			iommu_dma_sync_sg_for_cpu(t->dev, sgl, nents, t->dir);
		else
			iommu_dma_sync_sg_for_device(t->dev, sgl, nents, t->dir);
	} else if (for_cpu) {
		dma_direct_sync_sg_for_cpu(t->dev, sgl, nents, t->dir);
	} else {
		dma_direct_sync_sg_for_device(t->dev, sgl, nents, t->dir);
	}
}

static void compat_sync(struct sg_test *t, unsigned int nents, bool for_cpu)
{
	struct scatterlist *sgl = t->side[SG_TEST_COMPAT].store;
	u32 errors = 0, to_print = 0;

	/* drivers do sync a part, but the DMA debugging does not like it */
	if (nents < t->nents && sgt.errors && sgt.to_print) {
		errors = *sgt.errors;
		to_print = *sgt.to_print;
		*sgt.to_print = 0;
	}
	if (for_cpu)
		dma_sync_sg_for_cpu(t->dev, sgl, nents, t->dir);
	else
		dma_sync_sg_for_device(t->dev, sgl, nents, t->dir);
	if (nents < t->nents && sgt.errors && sgt.to_print) {
		*sgt.errors = errors;
		*sgt.to_print = to_print;
	}
}

/*
 * Lists
 */

enum style {
	WHOLE,		/* pages */
	HEAD,		/* from the beginning of a page */
	TAIL,		/* to the end of a page */
	ANY,
	TINY,
	BIG,
	NOTHING,
	STYLES
};

/* Are both twins on the same side of what the device can reach? */
static bool same_reach(struct sg_test *t, unsigned int block)
{
	phys_addr_t cut = sg_test_middle();
	size_t size = PAGE_SIZE << sgt.order[block];
	phys_addr_t a = page_to_phys(sgt.block[0][block]);
	phys_addr_t b = page_to_phys(sgt.block[1][block]);

	return !t->twin || !t->dev->dma_range_map ||
		(a >= cut && b >= cut) || (a + size <= cut && b + size <= cut);
}

/* Another block, which this list has not had; false: there is none */
static bool next_block(struct sg_test *t, unsigned int from, unsigned int *used,
		       unsigned int *block)
{
	while (*used < sgt.nr_blocks) {
		unsigned int other = *used + sg_test_rnd(t, sgt.nr_blocks - *used);

		swap(sgt.shuffled[*used], sgt.shuffled[other]);
		*block = sgt.shuffled[(*used)++];
		if (from & (*block < sgt.nr_host ? SG_TEST_HOST : SG_TEST_PEER) &&
		    same_reach(t, *block))
			return true;
	}
	return false;
}

static struct page *block_page(struct sg_test *t, unsigned int which,
			       unsigned int block)
{
	return sgt.block[t->twin ? which : 0][block];
}

static phys_addr_t entry_phys(struct sg_test *t, unsigned int which,
			      unsigned int i)
{
	return page_to_phys(block_page(t, which, t->entry[i].block)) +
		t->entry[i].offset;
}

/* An entry within the limits, which whoever makes a list has to keep to */
static unsigned int clamp_len(struct sg_test *t, unsigned int block,
			      unsigned int pos, unsigned int len)
{
	unsigned int side;

	len = min(len, t->max_len);
	for (side = 0; side < 2; side++) {
		phys_addr_t start = page_to_phys(block_page(t, side, block)) + pos;
		u64 room;

		/* an IOMMU begins a page where it likes, but a bus address is as it is */
		if (t->iommu && block < sgt.nr_host)
			start &= t->granule - 1;
		room = (start | t->boundary) - start;
		if (len && len - 1 > room)
			len = room + 1;
	}
	return len;
}

/*
 * An empty entry where the original code can live with it: behind an IOMMU, where
 * it says that this is invalid. Elsewhere there it maps a granule and forgets it,
 * or pads by gigabytes.
 */
static bool nothing_fits(struct sg_test *t, unsigned int i, unsigned int block,
			 unsigned int pos)
{
	const struct sg_test_entry *last = &t->entry[i - !!i];

	if (t->pool || block >= sgt.nr_host)
		return false;
	/* the DMA debugging wants its last byte beside the first */
	if (!t->iommu)
		return offset_in_page(pos);
	return t->boundary == ULONG_MAX && i && last->block < sgt.nr_host &&
		!offset_in_page(pos);
}

/* @nents entries, or as many as there is memory for */
void sg_test_entries(struct sg_test *t, unsigned int nents, unsigned int from)
{
	enum style main = sg_test_rnd(t, STYLES);
	unsigned int mixed = sg_test_rnd(t, 3), used = 0, i = 0;
	unsigned int block = 0, pos = 0, size = 0;

	t->boundary = dma_get_seg_boundary(t->dev);
	t->max_len = dma_get_max_seg_size(t->dev);
	/* bounced memory is looked at byte by byte */
	if (t->pool && nents > 4)
		t->max_len = min_t(unsigned int, t->max_len, SZ_32K);

	nents = min_t(unsigned int, nents, SG_TEST_ENTRIES);
	while (i < nents) {
		enum style style = main;
		unsigned int len;

		if (!mixed || (mixed == 1 && !sg_test_rnd(t, 4)))
			style = sg_test_rnd(t, STYLES);
		if (pos >= size || !sg_test_rnd(t, 4)) {
			if (!next_block(t, from, &used, &block))
				break;
			size = PAGE_SIZE << sgt.order[block];
			pos = 0;
		}

		switch (style) {
		case WHOLE:
			pos = PAGE_ALIGN(pos);
			len = PAGE_SIZE;
			if (pos < size && !sg_test_rnd(t, 4))
				len *= 1 + sg_test_rnd(t, (size - pos) / PAGE_SIZE);
			break;
		case HEAD:
			pos = PAGE_ALIGN(pos);
			len = 1 + sg_test_rnd(t, PAGE_SIZE);
			break;
		case TAIL:
			pos += sg_test_rnd(t, PAGE_SIZE - offset_in_page(pos));
			len = PAGE_SIZE - offset_in_page(pos);
			break;
		case BIG:
			if (sg_test_rnd(t, 2))
				pos += sg_test_rnd(t, PAGE_SIZE);
			len = pos < size ? 1 + sg_test_rnd(t, size - pos) : 0;
			break;
		case TINY:
			/* the DMA debugging cannot count many in one cache line */
			pos += 16 + sg_test_rnd(t, 64);
			len = 1 + sg_test_rnd(t, 16);
			break;
		case NOTHING:
			if (t->iommu)
				pos = PAGE_ALIGN(pos);
			else
				pos += 16 + sg_test_rnd(t, 64);
			if (nothing_fits(t, i, block, pos)) {
				len = 0;
				break;
			}
			fallthrough;
		default:
			if (sg_test_rnd(t, 2))
				pos += sg_test_rnd(t, 512);
			len = 1 + sg_test_rnd(t, PAGE_SIZE);
			break;
		}
		if (pos >= size)
			continue;
		len = clamp_len(t, block, pos, min(len, size - pos));
		t->entry[i++] = (struct sg_test_entry){ block, pos, len };
		pos += len;
	}
	t->listed = i;
	/* the list may go on behind what is mapped */
	t->nents = i;
	if (i > 1 && !sg_test_rnd(t, 4))
		t->nents = 1 + sg_test_rnd(t, i - 1);
}

/* Makes the lists: the same entries, each in chunks of its own sizes. */
void sg_test_build(struct sg_test *t, bool garbage)
{
	unsigned int side, i, pos, chunk, left;

	for (side = 0; side < 2; side++) {
		struct sg_test_side *s = &t->side[side];
		bool chained = sg_test_rnd(t, 2);
		struct scatterlist *last = NULL;

		pos = 0;
		left = 0;
		chunk = 0;
		for (i = 0; i < t->listed; i++) {
			struct scatterlist *sg;

			if (!left) {
				left = chained ? 1 + sg_test_rnd(t, 30) :
					t->listed;
				left = min(left, t->listed - i);
				if (last) {
					unsigned int next = pos + 1 +
						sg_test_rnd(t, 3);

					sg_chain(last, chunk + 1,
						 &s->store[next]);
					pos = next;
				}
				last = &s->store[pos];
				chunk = left;
				sg_init_table(last, left + 1);
				sg_unmark_end(&last[left]);
			}
			sg = &s->store[pos++];
			left--;
			sg_set_page(sg, block_page(t, side, t->entry[i].block),
				    t->entry[i].length, t->entry[i].offset);
			if (garbage) {
				sg_dma_address(sg) = prandom_u32_state(&t->rnd);
#ifdef CONFIG_NEED_SG_DMA_LENGTH
				sg_dma_len(sg) = prandom_u32_state(&t->rnd);
#endif
			}
			if (i == t->listed - 1)
				sg_mark_end(sg);
			s->sg[i] = sg;
			s->was[i] = *sg;
		}
	}
}

/*
 * Mapping, and what it left
 */

static unsigned int sg_flags(struct scatterlist *sg)
{
#ifdef CONFIG_NEED_SG_DMA_FLAGS
	return sg->dma_flags;
#else
	return 0;
#endif
}

/* The CPU's half of the list is what it was, and so is what is not mapped. */
void sg_test_same_cpu_side(struct sg_test *t, unsigned int which,
			   const char *when)
{
	struct sg_test_side *s = &t->side[which];
	unsigned int i;

	for (i = 0; i < t->listed; i++) {
		struct scatterlist *sg = s->sg[i], *was = &s->was[i];

		if (sg->page_link == was->page_link &&
		    sg->offset == was->offset && sg->length == was->length &&
		    (i < t->nents || !memcmp(sg, was, sizeof(*sg))))
			continue;
		sg_test_fail(t, "%s: %s, entry %u: link, offset, length %lx %x %x, was %lx %x %x",
			     s->name, when, i, sg->page_link, sg->offset,
			     sg->length, was->page_link, was->offset,
			     was->length);
		return;
	}
}

static bool is_bus(const struct sg_test_dma *dma)
{
#ifdef CONFIG_NEED_SG_DMA_FLAGS
	return dma->flags & SG_DMA_BUS_ADDRESS;
#else
	return false;
#endif
}

/* Each byte of the list is where the DMA list says: asks the page table. */
static void check_translation(struct sg_test *t, unsigned int which)
{
	struct sg_test_side *s = &t->side[which];
	struct iommu_domain *domain = iommu_get_domain_for_dev(t->dev);
	dma_addr_t from = DMA_MAPPING_ERROR, to = 0, page;
	unsigned int i, seg = 0, done = 0;
	unsigned long step;

	for (i = 0; i < s->ret; i++) {
		if (is_bus(&s->dma[i]))
			continue;
		from = min(from, s->dma[i].addr);
		to = max(to, s->dma[i].addr + s->dma[i].len);
	}
	s->nr_phys = 0;
	if (from == DMA_MAPPING_ERROR)
		return;
	s->prot = emulated_prot(t->dev, from);

	from = ALIGN_DOWN(from, t->granule);
	to = ALIGN(to, t->granule);
	/* all of a short one, 500 pages of a long one */
	step = (unsigned long)(to - from) / t->granule / 500 + 1;
	for (page = from; page < to && s->nr_phys < MAX_PHYS;
	     page += step * t->granule)
		s->phys[s->nr_phys++] = iommu_iova_to_phys(domain, page);

	for (i = 0; i < t->nents; i++) {
		phys_addr_t phys = entry_phys(t, which, i), is;
		unsigned int len = t->entry[i].length, at;

		if (!len)
			continue;
		if (seg == s->ret) {
			sg_test_fail(t, "%s: entry %u is not mapped", s->name, i);
			return;
		}
		if (!is_bus(&s->dma[seg])) {
			step = len / PAGE_SIZE / 16 * PAGE_SIZE + PAGE_SIZE;
			for (at = 0; at < len; at += step) {
				is = iommu_iova_to_phys(domain, s->dma[seg].addr +
							done + at);
				if (is == phys + at)
					continue;
				sg_test_fail(t, "%s: byte %x of entry %u: %pa, the IOMMU says %pa",
					     s->name, at, i, &phys, &is);
				return;
			}
			is = iommu_iova_to_phys(domain, s->dma[seg].addr + done +
						len - 1);
			if (is != phys + len - 1) {
				sg_test_fail(t, "%s: entry %u ends at %pa + %x, the IOMMU says %pa",
					     s->name, i, &phys, len - 1, &is);
				return;
			}
		}
		done += len;
		if (done > s->dma[seg].len) {
			sg_test_fail(t, "%s: segment %u has %x bytes, entry %u ends at %x of it",
				     s->name, seg, s->dma[seg].len, i, done);
			return;
		}
		if (done == s->dma[seg].len) {
			seg++;
			done = 0;
		}
	}
	if (seg != s->ret)
		sg_test_fail(t, "%s: %d segments are mapped, the entries are in the first %u",
			     s->name, s->ret, seg);
}

static void record(struct sg_test *t, unsigned int which)
{
	struct sg_test_side *s = &t->side[which];
	unsigned int i;

	for (i = 0; i < t->nents; i++)
		s->dma[i] = (struct sg_test_dma){
			.addr = sg_dma_address(s->sg[i]),
			.len = sg_dma_len(s->sg[i]),
			.flags = sg_flags(s->sg[i]),
		};
	s->nr_phys = 0;
	s->prot = 0;
	if (s->ret > 0 && t->iommu && !t->pool)
		check_translation(t, which);
}

/* Where bounced memory is differs, so the addresses of twins do. */
static void watch_caches(struct sg_test *t)
{
	emulated_caches_see_addresses(!t->twin);
	emulated_caches_read();
}

static void note_caches(struct sg_test_side *s)
{
	struct emulated_caches seen = emulated_caches_read();

	s->caches.ops += seen.ops;
	s->caches.bytes += seen.bytes;
	s->caches.sum += seen.sum;
}

void sg_test_map(struct sg_test *t, unsigned int which)
{
	struct sg_test_side *s = &t->side[which];
	struct sg_table table = {
		.sgl = s->store,
		.nents = t->nents,
		.orig_nents = t->nents,
	};
	bool as_table = t->tell_errors || sg_test_rnd(t, 2);
	unsigned long flags = 0;
	int ret;

	watch_caches(t);
	if (t->atomic)
		local_irq_save(flags);
	if (which == SG_TEST_ORIG)
		ret = sg_test_orig_map(t->dev, s->store, t->nents, t->dir,
				       t->attrs);
	else if (as_table)
		ret = dma_map_sgtable(t->dev, &table, t->dir, t->attrs);
	else
		ret = dma_map_sg_attrs(t->dev, s->store, t->nents, t->dir,
				       t->attrs);
	if (t->atomic)
		local_irq_restore(flags);
	if (which == SG_TEST_COMPAT && as_table && !ret)
		ret = table.nents;
	s->ret = ret;
	s->mapped = ret > 0;
	s->caches = (struct emulated_caches){};
	note_caches(s);
	sg_test_same_cpu_side(t, which,
			      ret > 0 ? "after mapping" : "after failing");
	record(t, which);
}

/* Nothing is left of it in the IOMMU. */
void sg_test_expect_gone(struct sg_test *t, unsigned int which)
{
	struct sg_test_side *s = &t->side[which];
	struct iommu_domain *domain;
	unsigned int i, step;

	if (!t->iommu || s->ret <= 0)
		return;
	domain = iommu_get_domain_for_dev(t->dev);
	step = s->ret / 500 + 1;
	for (i = 0; i < s->ret; i += step) {
		dma_addr_t addr = s->dma[i].addr, last;

		if (is_bus(&s->dma[i]) || !s->dma[i].len)
			continue;
		last = addr + s->dma[i].len - 1;
		if (!iommu_iova_to_phys(domain, addr) &&
		    !iommu_iova_to_phys(domain, addr + s->dma[i].len / 2) &&
		    !iommu_iova_to_phys(domain, last))
			continue;
		sg_test_fail(t, "%s: %pad with %x bytes is still mapped",
			     s->name, &addr, s->dma[i].len);
		return;
	}
}

void sg_test_unmap(struct sg_test *t, unsigned int which)
{
	struct sg_test_side *s = &t->side[which];
	unsigned long flags = 0;

	if (!s->mapped)
		return;
	s->mapped = false;
	watch_caches(t);
	if (t->atomic)
		local_irq_save(flags);
	if (which == SG_TEST_ORIG)
		sg_test_orig_unmap(t->dev, s->store, t->nents, t->dir,
				   t->unmap_attrs);
	else
		dma_unmap_sg_attrs(t->dev, s->store, t->nents, t->dir,
				   t->unmap_attrs);
	if (t->atomic)
		local_irq_restore(flags);
	note_caches(s);
	sg_test_same_cpu_side(t, which, "after unmapping");
}

static bool bounced(struct sg_test *t, dma_addr_t addr)
{
	phys_addr_t phys;

	if (t->iommu)
		phys = iommu_iova_to_phys(iommu_get_domain_for_dev(t->dev), addr);
	else
		phys = dma_to_phys(t->dev, addr);
	return swiotlb_find_pool(t->dev, phys);
}

/* Where entry @i is, without an IOMMU or in pieces behind one: page by page */
static void compare_place(struct sg_test *t, unsigned int i)
{
	unsigned int align = dma_get_min_align_mask(t->dev);
	dma_addr_t a = t->side[0].dma[i].addr, b = t->side[1].dma[i].addr;
	bool in_pool[2] = {};
	unsigned int side;

	if (t->iommu && ((a ^ b) & (t->granule - 1)))
		sg_test_fail(t, "entry %u: the original has it at %pad, compat at %pad",
			     i, &a, &b);
	for (side = 0; side < 2; side++) {
		struct sg_test_side *s = &t->side[side];
		phys_addr_t phys = entry_phys(t, side, i);
		dma_addr_t addr = s->dma[i].addr, want;

		if (is_bus(&s->dma[i])) {
			/* the other side says by how much the bus differs */
			continue;
		}
		in_pool[side] = t->pool && bounced(t, addr);
		if ((addr ^ phys) & align) {
			sg_test_fail(t, "%s: entry %u is at %pa, and for the device at %pad",
				     s->name, i, &phys, &addr);
			return;
		}
		if (in_pool[side] || t->iommu)
			continue;
		want = phys_to_dma(t->dev, phys);
		if (addr != want) {
			sg_test_fail(t, "%s: entry %u is at %pad, not %pad",
				     s->name, i, &addr, &want);
			return;
		}
	}
	if (in_pool[0] != in_pool[1])
		sg_test_fail(t, "entry %u is bounced by the %s only", i,
			     t->side[in_pool[1]].name);
	if (is_bus(&t->side[0].dma[i]) &&
	    t->side[0].dma[i].addr - entry_phys(t, 0, i) !=
	    t->side[1].dma[i].addr - entry_phys(t, 1, i))
		sg_test_fail(t, "entry %u: the bus addresses differ", i);
}

/* Both were mapped, or failed: is there anything that is not the same? */
void sg_test_compare(struct sg_test *t)
{
	struct sg_test_side *a = &t->side[SG_TEST_ORIG];
	struct sg_test_side *b = &t->side[SG_TEST_COMPAT];
	dma_addr_t base_a = 0, base_b = 0;
	bool based = false;
	unsigned int i;

	/* dma_map_sg() says 0, and not why */
	if (a->ret != b->ret && !(a->ret < 0 && !b->ret)) {
		sg_test_fail(t, "the original returns %d, compat %d", a->ret,
			     b->ret);
		return;
	}
	for (i = 0; i < t->nents; i++) {
		unsigned int differ = a->dma[i].flags ^ b->dma[i].flags;

#ifdef CONFIG_NEED_SG_DMA_FLAGS
		/* compat may forget what another device left there */
		if (t->stale && !(b->dma[i].flags & SG_DMA_SWIOTLB))
			differ &= ~SG_DMA_SWIOTLB;
#endif
		if (differ) {
			sg_test_fail(t, "entry %u: the original has the flags %x, compat %x",
				     i, a->dma[i].flags, b->dma[i].flags);
			return;
		}
	}
	if (a->ret <= 0)
		return;

	for (i = 0; i < t->nents; i++) {
		if (a->dma[i].len != b->dma[i].len) {
			sg_test_fail(t, "segment %u: the original has %x bytes, compat %x",
				     i, a->dma[i].len, b->dma[i].len);
			return;
		}
		if (i >= a->ret) {
			if (a->dma[i].addr == b->dma[i].addr)
				continue;
			sg_test_fail(t, "behind the segments, entry %u: original %pad, compat %pad",
				     i, &a->dma[i].addr, &b->dma[i].addr);
			return;
		}
		if (!t->iommu || t->pool || is_bus(&a->dma[i])) {
			compare_place(t, i);
			continue;
		}
		if (!based) {
			base_a = a->dma[i].addr;
			base_b = b->dma[i].addr;
			based = true;
		}
		if (a->dma[i].addr - base_a != b->dma[i].addr - base_b ||
		    ((a->dma[i].addr ^ b->dma[i].addr) & (t->granule - 1))) {
			sg_test_fail(t, "segment %u: original %pad, first %pad; compat %pad, %pad",
				     i, &a->dma[i].addr, &base_a,
				     &b->dma[i].addr, &base_b);
			return;
		}
		if (b->dma[i].len > dma_get_max_seg_size(t->dev) ||
		    ((b->dma[i].addr ^ (b->dma[i].addr + b->dma[i].len - 1)) &
		     ~(u64)dma_get_seg_boundary(t->dev))) {
			sg_test_fail(t, "segment %u: %x bytes at %pad are not within the limits",
				     i, b->dma[i].len, &b->dma[i].addr);
			return;
		}
	}
	if (a->prot != b->prot) {
		sg_test_fail(t, "the original maps with IOMMU flags %x, compat with %x",
			     a->prot, b->prot);
		return;
	}
	if (a->nr_phys != b->nr_phys) {
		sg_test_fail(t, "%u pages of the original, %u of compat",
			     a->nr_phys, b->nr_phys);
		return;
	}
	/* padding, too, leads to the same */
	for (i = 0; !t->twin && i < a->nr_phys; i++) {
		if (a->phys[i] == b->phys[i])
			continue;
		sg_test_fail(t, "page %u of the mapping: the original leads to %pa, compat to %pa",
			     i, &a->phys[i], &b->phys[i]);
		return;
	}
}

/*
 * What is in bounced memory
 */

static void *cpu_virt(struct sg_test *t, unsigned int which, unsigned int i)
{
	return page_address(block_page(t, which, t->entry[i].block)) +
		t->entry[i].offset;
}

static void *dev_virt(struct sg_test *t, unsigned int which, dma_addr_t addr)
{
	if (t->iommu)
		return phys_to_virt(iommu_iova_to_phys(iommu_get_domain_for_dev(t->dev),
						       addr));
	return phys_to_virt(dma_to_phys(t->dev, addr));
}

/* The same into both. */
static void write_noise(struct sg_test *t, void *a, void *b, size_t len)
{
	while (len) {
		size_t from = sg_test_rnd(t, NOISE / 2);
		size_t n = min_t(size_t, len, NOISE / 2);

		memcpy(a, sgt.noise + from, n);
		memcpy(b, sgt.noise + from, n);
		a += n;
		b += n;
		len -= n;
	}
}

/* All pages that the list has a part of */
static void fill(struct sg_test *t)
{
	unsigned int i;

	for (i = 0; i < t->listed; i++) {
		unsigned int off = offset_in_page(t->entry[i].offset);

		write_noise(t, cpu_virt(t, 0, i) - off, cpu_virt(t, 1, i) - off,
			    PAGE_ALIGN(off + t->entry[i].length));
	}
}

static void cpu_writes(struct sg_test *t)
{
	unsigned int i;

	for (i = 0; i < t->nents; i++)
		write_noise(t, cpu_virt(t, 0, i), cpu_virt(t, 1, i),
			    t->entry[i].length);
}

static void device_writes(struct sg_test *t)
{
	unsigned int i, done, n;

	for (i = 0; i < t->nents; i++) {
		if (is_bus(&t->side[0].dma[i]))
			continue;
		for (done = 0; done < t->entry[i].length; done += n) {
			dma_addr_t a = t->side[0].dma[i].addr + done;
			dma_addr_t b = t->side[1].dma[i].addr + done;

			n = min_t(unsigned int, t->entry[i].length - done,
				  PAGE_SIZE - max(offset_in_page(a),
						  offset_in_page(b)));
			write_noise(t, dev_virt(t, 0, a), dev_virt(t, 1, b), n);
		}
	}
}

static void compare_memory(struct sg_test *t, const char *when)
{
	unsigned int i;

	for (i = 0; i < t->listed; i++) {
		unsigned int off = offset_in_page(t->entry[i].offset);

		if (!memcmp(cpu_virt(t, 0, i) - off, cpu_virt(t, 1, i) - off,
			    PAGE_ALIGN(off + t->entry[i].length)))
			continue;
		sg_test_fail(t, "%s, the CPU sees other bytes in entry %u",
			     when, i);
		return;
	}
}

static void compare_device(struct sg_test *t, const char *when)
{
	unsigned int i, done, n;

	for (i = 0; i < t->nents; i++) {
		if (is_bus(&t->side[0].dma[i]))
			continue;
		for (done = 0; done < t->entry[i].length; done += n) {
			dma_addr_t a = t->side[0].dma[i].addr + done;
			dma_addr_t b = t->side[1].dma[i].addr + done;
			void *va = dev_virt(t, 0, a), *vb = dev_virt(t, 1, b);

			n = min_t(unsigned int, t->entry[i].length - done,
				  PAGE_SIZE - max(offset_in_page(a),
						  offset_in_page(b)));
			/* what is beside it in a page, it sees as well */
			if (!memcmp(va, vb, n) &&
			    (!t->iommu ||
			     !memcmp((void *)ALIGN_DOWN((unsigned long)va, t->granule),
				     (void *)ALIGN_DOWN((unsigned long)vb, t->granule),
				     t->granule)))
				continue;
			sg_test_fail(t, "%s, the device sees other bytes in entry %u, from %x on",
				     when, i, done);
			return;
		}
	}
}

/* Writes on both sides of the bounce buffers, and syncs of a part of the list */
static void sync_steps(struct sg_test *t)
{
	unsigned int steps = sg_test_rnd(t, 4), n;

	compare_device(t, "after mapping");
	while (steps--) {
		bool for_cpu = sg_test_rnd(t, 2);

		n = sg_test_rnd(t, 2) ? t->nents : 1 + sg_test_rnd(t, t->nents);
		if (sg_test_rnd(t, 4)) {
			if (for_cpu)
				device_writes(t);
			else
				cpu_writes(t);
		}
		watch_caches(t);
		orig_sync(t, n, for_cpu);
		note_caches(&t->side[SG_TEST_ORIG]);
		compat_sync(t, n, for_cpu);
		note_caches(&t->side[SG_TEST_COMPAT]);
		compare_memory(t, for_cpu ? "after a sync for the CPU" :
			       "after a sync for the device");
		compare_device(t, for_cpu ? "after a sync for the CPU" :
			       "after a sync for the device");
	}
	if (sg_test_rnd(t, 2))
		device_writes(t);
}

/* What is left in the flags would matter to the next mapping. */
static void compare_unmapped(struct sg_test *t)
{
	unsigned int i;

	if (t->side[0].ret <= 0 || t->stale)
		return;
	for (i = 0; i < t->nents; i++) {
		unsigned int a = sg_flags(t->side[0].sg[i]);
		unsigned int b = sg_flags(t->side[1].sg[i]);

		if (a == b)
			continue;
		sg_test_fail(t, "after unmapping, entry %u has flags %x, from compat %x",
			     i, a, b);
		return;
	}
}

/* Caches hear the same, from mapping to unmapping. */
static void compare_caches(struct sg_test *t)
{
	struct emulated_caches *a = &t->side[SG_TEST_ORIG].caches;
	struct emulated_caches *b = &t->side[SG_TEST_COMPAT].caches;

	if (t->side[0].ret <= 0 || t->side[1].ret <= 0 ||
	    (a->ops == b->ops && a->bytes == b->bytes && a->sum == b->sum))
		return;
	sg_test_fail(t, "caches: %llu bytes in %u calls, compat %llu in %u, or others",
		     a->bytes, a->ops, b->bytes, b->ops);
}

/* Maps, compares, unmaps. */
void sg_test_round(struct sg_test *t)
{
	struct sg_test_counts was = sg_test_count(t);
	unsigned int first = t->first, second = !first;
	bool together = sg_test_rnd(t, 3), failed;
	bool touch = t->twin && t->touch;

	if (touch)
		fill(t);
	if (together || touch) {
		sg_test_map(t, first);
		sg_test_map(t, second);
		failed = t->failures;
		sg_test_compare(t);
		/* nothing good comes of it, and it is known already */
		if (touch && t->side[0].ret == t->nents &&
		    t->side[1].ret == t->nents && t->failures == failed)
			sync_steps(t);
		sg_test_unmap(t, sg_test_rnd(t, 2) ? first : second);
		/* whichever is left */
		sg_test_unmap(t, first);
		sg_test_unmap(t, second);
		sg_test_expect_gone(t, first);
		sg_test_expect_gone(t, second);
	} else {
		sg_test_map(t, first);
		sg_test_unmap(t, first);
		sg_test_expect_gone(t, first);
		sg_test_map(t, second);
		sg_test_unmap(t, second);
		sg_test_expect_gone(t, second);
		sg_test_compare(t);
	}
	if (touch)
		compare_memory(t, "after unmapping");
	compare_unmapped(t);
	compare_caches(t);
	sg_test_expect_counts(t, was);
}
