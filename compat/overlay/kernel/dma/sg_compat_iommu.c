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
#include <linux/iommu-dma.h>
#include <linux/pci.h>
#include <linux/pci-p2pdma.h>
#include <linux/range_cpu.h>
#include <linux/scatterlist.h>
#include "range_run.h"
#include "sg_compat.h"

/* Where the entries of a list are in its run, in bytes. */
struct sg_compat_layout {
	unsigned long granule;		/* less one */
	unsigned long boundary;		/* less one */
	u64 end;			/* of the present entry */
	u64 start;
	u64 pad;			/* gap before it */
	unsigned int offset;		/* of its first byte */
};

static __always_inline void sg_compat_lay(struct sg_compat_layout *l,
					  const struct scatterlist *sg)
{
	u64 pad = (l->boundary - l->end + 1) & l->boundary;
	u64 len;

	l->offset = sg->offset & l->granule;
	len = ((u64)l->offset + sg->length + l->granule) & ~(u64)l->granule;
	/*
	 * A run starts at a multiple of its size. So it is known without the
	 * address where the device's boundary is, if the run is larger.
	 */
	l->pad = pad && pad < len - 1 ? pad : 0;
	l->start = l->end + l->pad;
	l->end = l->start + len;
}

static __always_inline void sg_compat_lay_start(struct sg_compat_layout *l,
						struct device *dev)
{
	l->granule = iommu_dma_get_merge_boundary(dev);
	l->boundary = dma_get_seg_boundary(dev);
	l->end = 0;
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
	unsigned int len;		/* its length; 0: it cannot grow */
	unsigned int max_len;
	unsigned long boundary;		/* less one */
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
	w->len = len;
	w->count++;
}

static __always_inline void
sg_compat_write_laid(struct sg_compat_writer *w, struct scatterlist *sg,
		     const struct sg_compat_layout *l, dma_addr_t base)
{
	dma_addr_t addr = base + l->start;

	if (w->len && !l->pad && !l->offset && (addr & w->boundary) &&
	    w->max_len - w->len >= sg->length) {
		w->len += sg->length;
		sg_dma_len(w->cur) = w->len;
		sg_compat_clear(sg);
		w->behind = true;
	} else {
		sg_compat_write(w, sg, addr + l->offset, sg->length);
	}
	if (l->start + l->offset + sg->length != l->end)
		w->len = 0;
}

/* Bytes of IOVA space for a list; -EREMOTEIO, or -EINVAL if that is too much. */
static int sg_compat_measure(struct device *dev, struct range_cpu_pos pos,
			     size_t *len, bool *bus)
{
	struct pci_p2pdma_map_state p2p = {};
	struct sg_compat_layout l;
	struct scatterlist *sg;

	*bus = false;
	sg_compat_lay_start(&l, dev);
	while ((sg = __range_cpu_sg_entry(&pos))) {
		switch (pci_p2pdma_state(&p2p, dev, sg_page(sg))) {
		case PCI_P2PDMA_MAP_NONE:
		case PCI_P2PDMA_MAP_THRU_HOST_BRIDGE:
			sg_compat_lay(&l, sg);
			break;
		case PCI_P2PDMA_MAP_BUS_ADDR:
			*bus = true;
			break;
		default:
			return -EREMOTEIO;
		}
	}
	*len = l.end;
	return *len == l.end ? 0 : -EINVAL;
}

/* Links the list, and writes its DMA addresses down: their number, or an error */
static int sg_compat_link(struct device *dev, struct range_cpu_pos pos,
			  struct range_run *run, bool bus)
{
	struct pci_p2pdma_map_state p2p = {};
	struct sg_compat_writer w = {
		.boundary = dma_get_seg_boundary(dev),
		.max_len = dma_get_max_seg_size(dev),
	};
	struct sg_compat_layout l;
	struct scatterlist *sg;
	int ret;

	sg_compat_lay_start(&l, dev);
	while ((sg = __range_cpu_sg_entry(&pos))) {
		if (bus && pci_p2pdma_state(&p2p, dev, sg_page(sg)) ==
		    PCI_P2PDMA_MAP_BUS_ADDR) {
			sg_compat_write(&w, sg,
					pci_p2pdma_bus_addr_map(p2p.mem,
								sg_phys(sg)),
					sg->length);
			sg_dma_mark_bus_address(w.cur);
			w.len = 0;
			continue;
		}

		sg_compat_lay(&l, sg);
		/* What is behind the last entry fills the gap. */
		run->pending += l.pad;
		ret = range_run_add(run, sg_phys(sg) - l.offset,
				    l.end - l.start);
		if (ret)
			return ret;
		sg_compat_write_laid(&w, sg, &l, run->state.addr);
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

	while ((sg = __range_cpu_sg_entry(&pos)))
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
	while ((sg = __range_cpu_sg_entry(&pos))) {
		sg_dma_address(sg) = iommu_dma_map_phys(dev, sg_phys(sg),
							sg->length, dir, attrs);
		if (sg_dma_address(sg) == DMA_MAPPING_ERROR) {
			/* @pos is behind the entry that failed. */
			sg_compat_unmap_bounced(dev, sgl, nents - pos.nr - 1,
						dir,
						attrs | DMA_ATTR_SKIP_CPU_SYNC);
			return -EIO;
		}
		sg_dma_len(sg) = sg->length;
	}
	return nents;
}

static void sg_compat_clean(struct device *dev, struct range_cpu_pos pos,
			    enum dma_data_direction dir)
{
	struct scatterlist *sg;

	if (dev_is_dma_coherent(dev))
		return;
	while ((sg = __range_cpu_sg_entry(&pos)))
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
	while ((sg = __range_cpu_sg_entry(&pos)))
		if (!dma_kmalloc_size_aligned(sg->length))
			return true;
	return false;
}

int sg_compat_iommu_map(struct device *dev, struct scatterlist *sgl, int nents,
			enum dma_data_direction dir, unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	struct range_run run;
	size_t len;
	bool bus;
	int ret;

	if (sg_compat_bounces(dev, pos, dir))
		return sg_compat_map_bounced(dev, sgl, nents, dir, attrs);

	ret = sg_compat_measure(dev, pos, &len, &bus);
	if (ret)
		goto clear;
	if (!(attrs & DMA_ATTR_SKIP_CPU_SYNC))
		sg_compat_clean(dev, pos, dir);
	if (!len) {
		/* Peer memory only, or nothing but empty entries. */
		run = (struct range_run){};
		return sg_compat_link(dev, pos, &run, bus);
	}

	if (!range_run_alloc(&run, dev, 0, len, SIZE_MAX, dir,
			     attrs | DMA_ATTR_SKIP_CPU_SYNC)) {
		ret = -ENOMEM;
		goto clear;
	}
	ret = sg_compat_link(dev, pos, &run, bus);
	if (ret > 0) {
		int count = ret;

		ret = range_run_commit(&run);
		if (!ret)
			return count;
	}
	range_run_destroy(&run);
	if (ret != -ENOMEM)
		ret = -EINVAL;
clear:
	while ((sgl = __range_cpu_sg_entry(&pos)))
		sg_compat_clear(sgl);
	return ret;
}

void sg_compat_iommu_unmap(struct device *dev, struct scatterlist *sgl,
			   int nents, enum dma_data_direction dir,
			   unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	dma_addr_t start = DMA_MAPPING_ERROR, end = 0;
	struct scatterlist *sg;

	if (sg_dma_is_swiotlb(sgl)) {
		sg_compat_unmap_bounced(dev, sgl, nents, dir, attrs);
		return;
	}
	if (!(attrs & DMA_ATTR_SKIP_CPU_SYNC))
		sg_compat_iommu_sync_for_cpu(dev, sgl, nents, dir);

	while ((sg = __range_cpu_sg_entry(&pos))) {
		if (sg_dma_is_bus_address(sg)) {
			sg_dma_unmark_bus_address(sg);
			continue;
		}
		if (sg_dma_address(sg) == DMA_MAPPING_ERROR)
			break;
		start = min(start, sg_dma_address(sg));
		end = sg_dma_address(sg) + sg_dma_len(sg);
	}

	/* What an IOMMU maps of MMIO is neither cached nor bounced: nor is this. */
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
		while ((sg = __range_cpu_sg_entry(&pos)))
			iommu_dma_sync_single_for_cpu(dev, sg_dma_address(sg),
						      sg->length, dir);
	} else if (!dev_is_dma_coherent(dev)) {
		while ((sg = __range_cpu_sg_entry(&pos)))
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
		while ((sg = __range_cpu_sg_entry(&pos)))
			iommu_dma_sync_single_for_device(dev,
							 sg_dma_address(sg),
							 sg->length, dir);
	} else {
		sg_compat_clean(dev, pos, dir);
	}
}
