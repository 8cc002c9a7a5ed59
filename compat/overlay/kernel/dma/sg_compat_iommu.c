// SPDX-License-Identifier: GPL-2.0
/*
 * Scatterlists on the core of the ranges: devices behind dma-iommu
 *
 * All of a list is one run: see range_run.h. Entries that do not begin and end
 * at the IOMMU's granule are linked with what surrounds them, so their DMA
 * addresses have gaps between them. Old drivers expect to see the layout, the
 * merging and the padding of iommu_dma_map_sg(), which is where the rules below
 * come from. Unlike there, the CPU side of the list is only read.
 *
 * If any of the memory may have to be bounced, each entry is mapped alone.
 */
#include <linux/dma-map-ops.h>
#include <linux/dma-mapping.h>
#include <linux/iommu.h>
#include <linux/iommu-dma.h>
#include <linux/limits.h>
#include <linux/pci.h>
#include <linux/pci-p2pdma.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>
#include "range_run.h"
#include "sg_compat.h"

/* What a list needs of IOVA space, and what is seen on the way. */
struct sg_compat_size {
	u64 bytes;
	unsigned long granule;	/* less one */
	bool padded;		/* some entry has a gap before it */
	bool bus;		/* some entry is not behind the IOMMU */
};

struct sg_compat_run {
	struct range_run run;
	struct iommu_domain *domain;
	int prot;
};

/* Nothing here bounces, and caches are up to date: dma_iova_link() less that. */
static __always_inline int sg_compat_link(struct range_run *run,
					  phys_addr_t phys, size_t offset,
					  size_t len)
{
	struct sg_compat_run *c = container_of(run, struct sg_compat_run, run);

	return iommu_map_nosync(c->domain, run->state->addr + offset, phys, len,
				c->prot, GFP_ATOMIC);
}

/* Bytes in the run for an entry, which starts at @offset of the first granule. */
static __always_inline u64 sg_compat_len(const struct scatterlist *sg,
					 unsigned int offset,
					 unsigned long granule)
{
	return ((u64)offset + sg->length + granule) & ~(u64)granule;
}

/*
 * The gap before an entry of @len bytes, so that it does not cross a boundary.
 * A run starts at a multiple of its size, rounded up to a power of two: if the
 * boundary matters, it is known without the address where it lies.
 */
static __always_inline u64 sg_compat_pad(u64 end, u64 len,
					 unsigned long boundary)
{
	u64 pad = (boundary - end + 1) & boundary;

	return pad && pad < len - 1 ? pad : 0;
}

/* 0, or -EREMOTEIO, or -EINVAL for what sg->length could not hold */
static int sg_compat_measure(struct device *dev, struct range_cpu_pos pos,
			     struct sg_compat_size *size)
{
	unsigned long granule = iommu_dma_get_merge_boundary(dev);
	unsigned long boundary = dma_get_seg_boundary(dev);
	struct pci_p2pdma_map_state p2p = {};
	u64 end = 0, len = 0, large = 0, last, pad;
	bool padded = false, bus = false;
	struct scatterlist *sg;

	__for_each_range_cpu_sg(sg, &pos) {
		switch (pci_p2pdma_state(&p2p, dev, sg_page(sg))) {
		case PCI_P2PDMA_MAP_NONE:
		case PCI_P2PDMA_MAP_THRU_HOST_BRIDGE:
			break;
		case PCI_P2PDMA_MAP_BUS_ADDR:
			bus = true;
			continue;
		default:
			return large > UINT_MAX ? -EINVAL : -EREMOTEIO;
		}

		last = len;
		len = sg_compat_len(sg, sg->offset & granule, granule);
		large |= len;
		pad = sg_compat_pad(end, len, boundary);
		if (unlikely(pad)) {
			large |= pad | (last + pad);
			end += pad;
			padded = true;
		}
		end += len;
	}

	size->bytes = end;
	size->granule = granule;
	size->padded = padded;
	size->bus = bus;
	return large > UINT_MAX || end != (size_t)end ? -EINVAL : 0;
}

static void sg_compat_clear(struct scatterlist *sg)
{
	sg_dma_address(sg) = DMA_MAPPING_ERROR;
	sg_dma_len(sg) = 0;
#ifdef CONFIG_NEED_SG_DMA_FLAGS
	/* Of an earlier mapping, perhaps for another device. */
	sg->dma_flags = 0;
#endif
}

/* Writes the DMA list into the entries that have been read. */
struct sg_compat_writer {
	struct scatterlist *cur;	/* where the last DMA range is */
	int count;
	bool behind;			/* @cur is not the entry read last */
};

static __always_inline void sg_compat_write(struct sg_compat_writer *w,
					    struct scatterlist *sg,
					    dma_addr_t addr, unsigned int len)
{
	if (w->behind) {
		sg_compat_clear(sg);
		w->cur = sg_next(w->cur);
	} else {
		w->cur = sg;
	}
	sg_dma_address(w->cur) = addr;
	sg_dma_len(w->cur) = len;
#ifdef CONFIG_NEED_SG_DMA_FLAGS
	w->cur->dma_flags = 0;
#endif
	w->count++;
}

/* Links the list, and writes its DMA addresses down: their number, or an error */
static __always_inline int sg_compat_fill(struct range_cpu_pos pos,
					  struct range_run *run,
					  const struct sg_compat_size *size)
{
	struct device *dev = run->dev;
	unsigned long granule = size->granule;
	unsigned long boundary = dma_get_seg_boundary(dev);
	unsigned int max_len = dma_get_max_seg_size(dev);
	struct pci_p2pdma_map_state p2p = {};
	struct sg_compat_writer w = {};
	dma_addr_t base = run->state->addr, addr = base;
	bool padded = size->padded, bus = size->bus;
	unsigned int cur_len = 0;	/* 0: no entry can be merged */
	struct scatterlist *sg;
	int ret;

	__for_each_range_cpu_sg(sg, &pos) {
		unsigned int offset = sg->offset & granule;
		u64 len = sg_compat_len(sg, offset, granule);

		if (bus && pci_p2pdma_state(&p2p, dev, sg_page(sg)) ==
		    PCI_P2PDMA_MAP_BUS_ADDR) {
			sg_compat_write(&w, sg,
					pci_p2pdma_bus_addr_map(p2p.mem,
								sg_phys(sg)),
					sg->length);
			sg_dma_mark_bus_address(w.cur);
			cur_len = 0;
			continue;
		}

		if (unlikely(padded)) {
			u64 pad = sg_compat_pad(addr - base, len, boundary);

			/* What is behind the last entry fills the gap. */
			run->pending += pad;
			addr += pad;
			if (pad)
				cur_len = 0;
		}
		ret = range_run_add(run, sg_phys(sg) - offset, len,
				    sg_compat_link);
		if (unlikely(ret))
			return ret;

		if (cur_len && !offset && (addr & boundary) &&
		    max_len - cur_len >= sg->length) {
			cur_len += sg->length;
			sg_dma_len(w.cur) = cur_len;
			sg_compat_clear(sg);
			w.behind = true;
		} else {
			cur_len = sg->length;
			sg_compat_write(&w, sg, addr + offset, cur_len);
		}
		if (offset + sg->length != len)
			cur_len = 0;
		addr += len;
	}
	return w.count;
}

static void sg_compat_unmap_bounced(struct device *dev,
				    struct scatterlist *sgl, int nents,
				    enum dma_data_direction dir,
				    unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	struct scatterlist *sg;

	__for_each_range_cpu_sg(sg, &pos)
		iommu_dma_unmap_phys(dev, sg_dma_address(sg), sg_dma_len(sg),
				     dir, attrs);
}

static int sg_compat_map_bounced(struct device *dev, struct scatterlist *sgl,
				 int nents, enum dma_data_direction dir,
				 unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	struct scatterlist *sg;

	sg_dma_mark_swiotlb(sgl);
	__for_each_range_cpu_sg(sg, &pos) {
		sg_dma_address(sg) = iommu_dma_map_phys(dev, sg_phys(sg),
							sg->length, dir, attrs);
		if (sg_dma_address(sg) == DMA_MAPPING_ERROR) {
			sg_compat_unmap_bounced(dev, sgl, nents - pos.nr, dir,
						attrs | DMA_ATTR_SKIP_CPU_SYNC);
			return -EIO;
		}
		sg_dma_len(sg) = sg->length;
	}
	sg_compat_count(dev, sgl, nents, nents);
	return nents;
}

static void sg_compat_clean(struct device *dev, struct range_cpu_pos pos,
			    enum dma_data_direction dir)
{
	struct scatterlist *sg;

	if (dev_is_dma_coherent(dev))
		return;
	__for_each_range_cpu_sg(sg, &pos)
		arch_sync_dma_for_device(sg_phys(sg), sg->length, dir);
	arch_sync_dma_flush();
}

static bool sg_compat_bounces(struct device *dev, struct range_cpu_pos pos,
			      enum dma_data_direction dir)
{
	struct scatterlist *sg;

	if (!IS_ENABLED(CONFIG_SWIOTLB))
		return false;
	if (dev_is_pci(dev) && to_pci_dev(dev)->untrusted)
		return true;
	if (dma_kmalloc_safe(dev, dir))
		return false;
	__for_each_range_cpu_sg(sg, &pos)
		if (!dma_kmalloc_size_aligned(sg->length))
			return true;
	return false;
}

static int sg_compat_map_run(struct device *dev, struct range_cpu_pos pos,
			     const struct sg_compat_size *size,
			     enum dma_data_direction dir, unsigned long attrs)
{
	struct dma_iova_state state = {};
	struct sg_compat_run c = {
		.run = {
			.dev = dev,
			.state = &state,
			.dir = dir,
			.attrs = attrs | DMA_ATTR_SKIP_CPU_SYNC,
			.max = SIZE_MAX,
		},
		.domain = iommu_get_dma_domain(dev),
		.prot = iommu_dma_prot(dev, dir, attrs),
	};
	int count, ret;

	/* Peer memory only, or nothing but empty entries? */
	if (!size->bytes)
		return sg_compat_fill(pos, &c.run, size);

	if (!dma_iova_try_alloc(dev, &state, 0, size->bytes))
		return -ENOMEM;
	count = sg_compat_fill(pos, &c.run, size);
	if (likely(count > 0)) {
		ret = range_run_commit(&c.run, sg_compat_link);
		if (likely(!ret))
			return count;
	} else {
		ret = count;
	}
	range_run_destroy(&c.run);
	return ret == -ENOMEM ? -ENOMEM : -EINVAL;
}

int sg_compat_iommu_map(struct device *dev, struct scatterlist *sgl, int nents,
			enum dma_data_direction dir, unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	struct sg_compat_size size;
	int ret;

	if (sg_compat_bounces(dev, pos, dir))
		return sg_compat_map_bounced(dev, sgl, nents, dir, attrs);

	ret = sg_compat_measure(dev, pos, &size);
	if (likely(!ret)) {
		if (!(attrs & DMA_ATTR_SKIP_CPU_SYNC))
			sg_compat_clean(dev, pos, dir);
		ret = sg_compat_map_run(dev, pos, &size, dir, attrs);
		if (likely(ret >= 0)) {
			sg_compat_count(dev, sgl, nents, ret);
			return ret;
		}
	}
	__for_each_range_cpu_sg(sgl, &pos)
		sg_compat_clear(sgl);
	return ret;
}

void sg_compat_iommu_unmap(struct device *dev, struct scatterlist *sgl,
			   int nents, enum dma_data_direction dir,
			   unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	dma_addr_t start = 0, end = 0;
	struct scatterlist *sg;

	if (sg_dma_is_swiotlb(sgl)) {
		sg_compat_unmap_bounced(dev, sgl, nents, dir, attrs);
		return;
	}
	if (!(attrs & DMA_ATTR_SKIP_CPU_SYNC))
		sg_compat_iommu_sync_for_cpu(dev, sgl, nents, dir);

	__for_each_range_cpu_sg(sg, &pos) {
		if (sg_dma_is_bus_address(sg)) {
			sg_dma_unmark_bus_address(sg);
			continue;
		}
		/* Behind the last DMA range, or an empty entry? */
		if (unlikely(!sg_dma_len(sg)) &&
		    sg_dma_address(sg) == DMA_MAPPING_ERROR)
			break;
		if (!end)
			start = sg_dma_address(sg);
		end = sg_dma_address(sg) + sg_dma_len(sg);
	}

	/* Bounced and cached memory has been seen to: as if it were MMIO. */
	if (end)
		iommu_dma_unmap_phys(dev, start, end - start, dir,
				     attrs | DMA_ATTR_MMIO);
}

void sg_compat_iommu_sync_for_cpu(struct device *dev, struct scatterlist *sgl,
				  int nents, enum dma_data_direction dir)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	struct scatterlist *sg;

	if (sg_dma_is_swiotlb(sgl)) {
		__for_each_range_cpu_sg(sg, &pos)
			iommu_dma_sync_single_for_cpu(dev, sg_dma_address(sg),
						      sg->length, dir);
	} else if (!dev_is_dma_coherent(dev)) {
		__for_each_range_cpu_sg(sg, &pos)
			arch_sync_dma_for_cpu(sg_phys(sg), sg->length, dir);
		arch_sync_dma_flush();
	}
}

void sg_compat_iommu_sync_for_device(struct device *dev,
				     struct scatterlist *sgl, int nents,
				     enum dma_data_direction dir)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	struct scatterlist *sg;

	if (sg_dma_is_swiotlb(sgl)) {
		__for_each_range_cpu_sg(sg, &pos)
			iommu_dma_sync_single_for_device(dev,
							 sg_dma_address(sg),
							 sg->length, dir);
	} else {
		sg_compat_clean(dev, pos, dir);
	}
}
