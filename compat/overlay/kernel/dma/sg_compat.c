// SPDX-License-Identifier: GPL-2.0
/*
 * Scatterlists on the core of the ranges: devices without an IOMMU
 *
 * The list is walked as a range_cpu is, but entry by entry: old drivers expect
 * one DMA address for each. A piece is mapped as dma_map_phys() does it, less
 * what dma_map_sg_attrs() does once for the whole list. The result goes where
 * drivers look for it.
 */
#include <linux/dma-map-ops.h>
#include <linux/dma-mapping.h>
#include <linux/pci-p2pdma.h>
#include <linux/range_cpu.h>
#include <linux/scatterlist.h>
#include "direct.h"
#include "sg_compat.h"

/* Are there bounce buffers, or caches that have to be told? */
static bool sg_compat_needs_unmap(struct device *dev)
{
	return (IS_ENABLED(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU) ||
		IS_ENABLED(CONFIG_ARCH_HAS_SYNC_DMA_FOR_CPU_ALL) ||
		IS_ENABLED(CONFIG_SWIOTLB)) && dma_need_unmap(dev);
}

void sg_compat_direct_unmap(struct device *dev, struct scatterlist *sgl,
			    int nents, enum dma_data_direction dir,
			    unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	bool unmap = sg_compat_needs_unmap(dev);
	struct scatterlist *sg;

	if (!unmap && !IS_ENABLED(CONFIG_PCI_P2PDMA))
		return;

	__for_each_range_cpu_sg(sg, &pos) {
		if (sg_dma_is_bus_address(sg))
			sg_dma_unmark_bus_address(sg);
		else if (unmap)
			dma_direct_unmap_phys(dev, sg_dma_address(sg),
					      sg_dma_len(sg), dir, attrs,
					      false);
	}
	if (unmap && !dev_is_dma_coherent(dev))
		arch_sync_dma_flush();
}

int sg_compat_direct_map(struct device *dev, struct scatterlist *sgl, int nents,
			 enum dma_data_direction dir, unsigned long attrs)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	struct pci_p2pdma_map_state p2p = {};
	struct scatterlist *sg;
	int ret;

	__for_each_range_cpu_sg(sg, &pos) {
		switch (pci_p2pdma_state(&p2p, dev, sg_page(sg))) {
		case PCI_P2PDMA_MAP_NONE:
		case PCI_P2PDMA_MAP_THRU_HOST_BRIDGE:
			sg_dma_address(sg) =
				dma_direct_map_phys(dev, sg_phys(sg),
						    sg->length, dir, attrs,
						    false);
			if (unlikely(sg_dma_address(sg) == DMA_MAPPING_ERROR)) {
				ret = -EIO;
				goto unmap;
			}
			break;
		case PCI_P2PDMA_MAP_BUS_ADDR:
			sg_dma_address(sg) = pci_p2pdma_bus_addr_map(p2p.mem,
								     sg_phys(sg));
			sg_dma_mark_bus_address(sg);
			break;
		default:
			ret = -EREMOTEIO;
			goto unmap;
		}
		sg_dma_len(sg) = sg->length;
	}
	if (!dev_is_dma_coherent(dev))
		arch_sync_dma_flush();
	sg_compat_count(dev, sgl, nents, nents);
	return nents;

unmap:
	sg_compat_direct_unmap(dev, sgl, nents - pos.nr, dir,
			       attrs | DMA_ATTR_SKIP_CPU_SYNC);
	return ret;
}

void sg_compat_direct_sync_for_cpu(struct device *dev, struct scatterlist *sgl,
				   int nents, enum dma_data_direction dir)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	bool coherent = dev_is_dma_coherent(dev);
	struct scatterlist *sg;

	__for_each_range_cpu_sg(sg, &pos) {
		phys_addr_t phys = dma_to_phys(dev, sg_dma_address(sg));

		if (!coherent)
			arch_sync_dma_for_cpu(phys, sg->length, dir);
		swiotlb_sync_single_for_cpu(dev, phys, sg->length, dir);
	}
	if (!coherent) {
		arch_sync_dma_flush();
		arch_sync_dma_for_cpu_all();
	}
}

void sg_compat_direct_sync_for_device(struct device *dev,
				      struct scatterlist *sgl, int nents,
				      enum dma_data_direction dir)
{
	struct range_cpu_pos pos = __range_cpu_sg_pos(sgl, nents);
	bool coherent = dev_is_dma_coherent(dev);
	struct scatterlist *sg;

	__for_each_range_cpu_sg(sg, &pos) {
		phys_addr_t phys = dma_to_phys(dev, sg_dma_address(sg));

		swiotlb_sync_single_for_device(dev, phys, sg->length, dir);
		if (!coherent)
			arch_sync_dma_for_device(phys, sg->length, dir);
	}
	if (!coherent)
		arch_sync_dma_flush();
}
