/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What mapping.c calls for scatterlists: the core of the ranges with
 * CONFIG_PHYR_SG_COMPAT, without it what it has always called
 *
 * All of them keep the contract of the function that they stand for.
 */
#ifndef _KERNEL_DMA_SG_COMPAT_H
#define _KERNEL_DMA_SG_COMPAT_H

#include <linux/dma-direction.h>
#include <linux/iommu-dma.h>
#include "direct.h"

#ifdef CONFIG_PHYR_SG_COMPAT
int sg_compat_direct_map(struct device *dev, struct scatterlist *sgl, int nents,
			 enum dma_data_direction dir, unsigned long attrs);
void sg_compat_direct_unmap(struct device *dev, struct scatterlist *sgl,
			    int nents, enum dma_data_direction dir,
			    unsigned long attrs);
void sg_compat_direct_sync_for_cpu(struct device *dev, struct scatterlist *sgl,
				   int nents, enum dma_data_direction dir);
void sg_compat_direct_sync_for_device(struct device *dev,
				      struct scatterlist *sgl, int nents,
				      enum dma_data_direction dir);
int sg_compat_iommu_map(struct device *dev, struct scatterlist *sgl, int nents,
			enum dma_data_direction dir, unsigned long attrs);
void sg_compat_iommu_unmap(struct device *dev, struct scatterlist *sgl,
			   int nents, enum dma_data_direction dir,
			   unsigned long attrs);
void sg_compat_iommu_sync_for_cpu(struct device *dev, struct scatterlist *sgl,
				  int nents, enum dma_data_direction dir);
void sg_compat_iommu_sync_for_device(struct device *dev,
				     struct scatterlist *sgl, int nents,
				     enum dma_data_direction dir);
#else
#define sg_compat_direct_map			dma_direct_map_sg
#define sg_compat_direct_unmap			dma_direct_unmap_sg
#define sg_compat_direct_sync_for_cpu		dma_direct_sync_sg_for_cpu
#define sg_compat_direct_sync_for_device	dma_direct_sync_sg_for_device
#define sg_compat_iommu_map			iommu_dma_map_sg
#define sg_compat_iommu_unmap			iommu_dma_unmap_sg
#define sg_compat_iommu_sync_for_cpu		iommu_dma_sync_sg_for_cpu
#define sg_compat_iommu_sync_for_device		iommu_dma_sync_sg_for_device
#endif

#ifdef CONFIG_PHYR_SG_COMPAT_STATS
void sg_compat_count(struct device *dev, struct scatterlist *sgl, int nents,
		     int count);
#else
static inline void sg_compat_count(struct device *dev, struct scatterlist *sgl,
				   int nents, int count)
{
}
#endif

#endif /* _KERNEL_DMA_SG_COMPAT_H */
