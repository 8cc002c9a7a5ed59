/* SPDX-License-Identifier: GPL-2.0 */
/*
 * DMA ranges for RDMA: the mapping calls of <linux/range_dma.h>, for an ib_device
 *
 * Included by <rdma/ib_verbs.h>. A device that uses the CPU's own addresses,
 * ib_uses_virt_dma(), has nothing mapped for it: the DMA ranges are then read
 * out of the list, and unmapping forgets them.
 *
 * Parameter names in this file always mean the same:
 *	@dev:	the RDMA device that the memory is mapped for
 *	@sgl:	first entry of a scatterlist
 *	@nents:	number of its entries to map
 *	@sgt:	a table
 *	@r:	the handle
 *	@dir:	the direction of the transfer
 *	@attrs:	DMA_ATTR_* flags, or 0
 */
#ifndef _RDMA_IB_RANGE_H
#define _RDMA_IB_RANGE_H

#include <linux/errno.h>
#include <linux/range_dma.h>
#include <rdma/ib_verbs.h>

/**
 * ib_dma_map_range_sg() - map a scatterlist for an RDMA device
 * @dev: The device.
 * @sgl: The list.
 * @nents: The number of its entries to map.
 * @r: The handle to fill; what it held before does not matter. Left empty if
 *	the mapping fails.
 * @dir: The direction of the transfer.
 * @attrs: DMA_ATTR_* flags, or 0.
 *
 * Context: Any context in which dma_map_sg_attrs() may be called for the
 * device below @dev.
 * Return: 0, or a negative errno as listed at dma_map_range_sg().
 */
static inline int __must_check
ib_dma_map_range_sg(struct ib_device *dev, struct scatterlist *sgl, int nents,
		    struct range_dma *r, enum dma_data_direction dir,
		    unsigned long attrs)
{
	if (!ib_uses_virt_dma(dev))
		return dma_map_range_sg(dev->dma_device, sgl, nents, r, dir,
					attrs);
	range_dma_init(r);
	if (nents <= 0)
		return -EINVAL;
	*r = *range_dma_of_sg(sgl, ib_dma_virt_map_sg(dev, sgl, nents));
	return 0;
}

/**
 * ib_dma_map_range_sg_count() - map a scatterlist, for who keeps a count
 * @dev: The device.
 * @sgl: The list.
 * @nents: The number of its entries to map.
 * @r: The handle to fill; what it held before does not matter. Left empty if
 *	the mapping fails.
 * @dir: The direction of the transfer.
 * @attrs: DMA_ATTR_* flags, or 0.
 *
 * ib_dma_map_range_sg(), then range_dma_count().
 *
 * Context: As for ib_dma_map_range_sg().
 * Return: The number of ranges, 0 if nothing could be mapped.
 */
static inline unsigned int
ib_dma_map_range_sg_count(struct ib_device *dev, struct scatterlist *sgl,
			  int nents, struct range_dma *r,
			  enum dma_data_direction dir, unsigned long attrs)
{
	if (ib_dma_map_range_sg(dev, sgl, nents, r, dir, attrs))
		return 0;
	return range_dma_count(r);
}

/**
 * ib_dma_unmap_range_sg() - unmap what ib_dma_map_range_sg() has mapped
 * @dev: The device, as for the mapping call.
 * @sgl: The list, as for the mapping call.
 * @nents: The number of entries, as for the mapping call.
 * @r: The handle; empty afterwards. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 * @attrs: DMA_ATTR_* flags for unmapping, or 0.
 *
 * Context: Any context.
 */
static inline void
ib_dma_unmap_range_sg(struct ib_device *dev, struct scatterlist *sgl, int nents,
		      struct range_dma *r, enum dma_data_direction dir,
		      unsigned long attrs)
{
	if (ib_uses_virt_dma(dev))
		range_dma_init(r);
	else
		dma_unmap_range_sg(dev->dma_device, sgl, nents, r, dir, attrs);
}

/**
 * ib_dma_map_range_sgtable() - map a table for an RDMA device
 * @dev: The device.
 * @sgt: The table. It is its own handle: range_dma_of_sgtable() reads it.
 * @dir: The direction of the transfer.
 * @attrs: DMA_ATTR_* flags, or 0.
 *
 * After failure the table is as it was: it has no room to say that it is not
 * mapped, so do not unmap it.
 *
 * Context: As for ib_dma_map_range_sg().
 * Return: 0, or a negative errno as listed at dma_map_range_sg().
 */
static inline int __must_check
ib_dma_map_range_sgtable(struct ib_device *dev, struct sg_table *sgt,
			 enum dma_data_direction dir, unsigned long attrs)
{
	if (ib_uses_virt_dma(dev))
		return ib_dma_map_sgtable_attrs(dev, sgt, dir, attrs);
	return dma_map_range_sgtable(dev->dma_device, sgt, dir, attrs);
}

/**
 * ib_dma_unmap_range_sgtable() - unmap a table
 * @dev: The device, as for the mapping call.
 * @sgt: The table. If no entry of it is mapped, nothing is done.
 * @dir: The direction, as for the mapping call.
 * @attrs: DMA_ATTR_* flags for unmapping, or 0.
 *
 * Context: Any context.
 */
static inline void
ib_dma_unmap_range_sgtable(struct ib_device *dev, struct sg_table *sgt,
			   enum dma_data_direction dir, unsigned long attrs)
{
	if (!ib_uses_virt_dma(dev))
		dma_unmap_range_sgtable(dev->dma_device, sgt, dir, attrs);
}

#endif /* _RDMA_IB_RANGE_H */
