// SPDX-License-Identifier: GPL-2.0
/*
 * Map and unmap scatterlists behind a struct range_dma
 *
 * The scatterlist stores the result, so that code which still reads it by
 * sg_dma_address() and sg_dma_len() works beside code which does not. The
 * handle records what was mapped: unmapping goes by the handle, and the list
 * and count that callers pass along for now are checked against it.
 */
#include <linux/dma-mapping.h>
#include <linux/export.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>

/**
 * dma_map_range_sg() - map a scatterlist for a device
 * @dev: The device.
 * @sgl: The list.
 * @nents: The number of its entries to map.
 * @r: The handle to fill; what it held before does not matter. Left empty if
 *	the mapping fails.
 * @dir: The direction of the transfer.
 * @attrs: DMA_ATTR_* flags, or 0.
 *
 * After success the device owns the memory, until dma_unmap_range_sg() or
 * dma_sync_range_sg_for_cpu(). There is no count to keep: range_dma_count(@r)
 * has the number of ranges, and unmapping does not want it.
 *
 * Context: Any context in which dma_map_sg_attrs() may be called for @dev.
 * Return:
 * * 0 - success
 * * -EINVAL - no entries, no DMA mask, or another error in usage
 * * -ENOMEM - out of memory or IOVA space; may succeed later
 * * -EIO - unspecified error of the device's mapping operations
 * * -EREMOTEIO - the device cannot reach this peer-to-peer memory
 * * -EOPNOTSUPP - @attrs ask for what @dev cannot do, or no DMA at all
 */
int dma_map_range_sg(struct device *dev, struct scatterlist *sgl, int nents,
		     struct range_dma *r, enum dma_data_direction dir,
		     unsigned long attrs)
{
	struct sg_table sgt = { .sgl = sgl };
	int ret;

	range_dma_init(r);
	if (nents <= 0)
		return -EINVAL;

	sgt.orig_nents = nents;
	ret = dma_map_range_sgtable(dev, &sgt, dir, attrs);
	if (ret)
		return ret;

	r->sgl = sgl;
	r->nents = sgt.nents;
	r->orig_nents = nents;
	return 0;
}
EXPORT_SYMBOL_GPL(dma_map_range_sg);

/**
 * dma_unmap_range_sg() - unmap what dma_map_range_sg() has mapped
 * @dev: The device, as for the mapping call.
 * @sgl: The list, as for the mapping call.
 * @nents: The number of entries, as for the mapping call.
 * @r: The handle; empty afterwards. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 * @attrs: DMA_ATTR_* flags for unmapping, or 0.
 *
 * Context: Any context.
 */
void dma_unmap_range_sg(struct device *dev, struct scatterlist *sgl, int nents,
			struct range_dma *r, enum dma_data_direction dir,
			unsigned long attrs)
{
	if (!range_dma_mapped(r))
		return;

	dev_WARN_ONCE(dev, r->sgl != sgl || r->orig_nents != nents,
		      "unmapping another list than was mapped\n");
	dma_unmap_sg_attrs(dev, r->sgl, r->orig_nents, dir, attrs);
	range_dma_init(r);
}
EXPORT_SYMBOL_GPL(dma_unmap_range_sg);

/**
 * dma_map_range_sgtable() - map a table for a device
 * @dev: The device.
 * @sgt: The table. It is its own handle: range_dma_of_sgtable() reads it.
 * @dir: The direction of the transfer.
 * @attrs: DMA_ATTR_* flags, or 0.
 *
 * After success the device owns the memory, until dma_unmap_range_sgtable()
 * or dma_sync_range_sgtable_for_cpu(). After failure the table is as it was:
 * it has no room to say that it is not mapped, so do not unmap it.
 *
 * Context: Any context in which dma_map_sgtable() may be called for @dev.
 * Return: 0, or a negative errno as listed at dma_map_range_sg().
 */
int dma_map_range_sgtable(struct device *dev, struct sg_table *sgt,
			  enum dma_data_direction dir, unsigned long attrs)
{
	int ret;

	ret = dma_map_sgtable(dev, sgt, dir, attrs);
	if (ret)
		return ret;

	/* A device without a DMA mask gets a warning, and success, from below. */
	return sgt->nents ? 0 : -EINVAL;
}
EXPORT_SYMBOL_GPL(dma_map_range_sgtable);

/**
 * dma_unmap_range_sgtable() - unmap a table
 * @dev: The device, as for the mapping call.
 * @sgt: The table. If no entry of it is mapped, nothing is done.
 * @dir: The direction, as for the mapping call.
 * @attrs: DMA_ATTR_* flags for unmapping, or 0.
 *
 * Context: Any context.
 */
void dma_unmap_range_sgtable(struct device *dev, struct sg_table *sgt,
			     enum dma_data_direction dir, unsigned long attrs)
{
	if (sgt->nents)
		dma_unmap_sgtable(dev, sgt, dir, attrs);
}
EXPORT_SYMBOL_GPL(dma_unmap_range_sgtable);
