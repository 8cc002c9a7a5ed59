// SPDX-License-Identifier: GPL-2.0
/*
 * DMA-bufs as ranges, and tables out of them for who still asks for one
 */
#include <linux/dma-buf.h>
#include <linux/dma-buf-range.h>
#include <linux/dma-resv.h>
#include <linux/export.h>
#include <linux/limits.h>
#include <linux/range_cpu.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>
#include <linux/slab.h>
#include "dma-buf-range.h"

/* What an importer that wants a table gets, and the mapping behind it */
struct dma_buf_range_table {
	struct sg_table sgt;
	struct range_dma r;
};

/* The device says nothing of how long an entry may be: they are as few as can be. */
static const struct range_dma_limits dma_buf_table_limits;

static int dma_buf_make_table(struct dma_buf_range_table *t)
{
	struct range_dma_iter it;
	struct scatterlist *sg;
	unsigned long nents;
	int ret;

	nents = range_dma_count_limits(&t->r, &dma_buf_table_limits);
	if (nents > UINT_MAX)
		return -EOVERFLOW;
	ret = sg_alloc_table(&t->sgt, nents, GFP_KERNEL);
	if (ret)
		return ret;

	/* Entries have no page: there may be none, and importers must not look. */
	sg = t->sgt.sgl;
	for (range_dma_iter_start_limits(&it, &t->r, &dma_buf_table_limits);
	     range_dma_iter_valid(&it); range_dma_iter_next(&it)) {
		range_dma_set_sg(sg, range_dma_addr(&it), range_dma_len(&it));
		sg = sg_next(sg);
	}
	/* There is no CPU side. */
	t->sgt.orig_nents = 0;
	return 0;
}

struct sg_table *dma_buf_map_table(struct dma_buf_attachment *attach,
				   enum dma_data_direction dir)
{
	const struct dma_buf_ops *ops = attach->dmabuf->ops;
	struct dma_buf_range_table *t;
	int ret;

	if (!ops->map_range)
		return ops->map_dma_buf(attach, dir);

	t = kzalloc_obj(*t);
	if (!t)
		return ERR_PTR(-ENOMEM);
	ret = ops->map_range(attach, &t->r, dir);
	if (ret)
		goto free;
	ret = dma_buf_make_table(t);
	if (ret)
		goto unmap;
	return &t->sgt;

unmap:
	ops->unmap_range(attach, &t->r, dir);
free:
	kfree(t);
	return ERR_PTR(ret);
}

void dma_buf_unmap_table(struct dma_buf_attachment *attach,
			 struct sg_table *sgt, enum dma_data_direction dir)
{
	const struct dma_buf_ops *ops = attach->dmabuf->ops;
	struct dma_buf_range_table *t;

	if (!ops->map_range) {
		ops->unmap_dma_buf(attach, sgt, dir);
		return;
	}

	t = container_of(sgt, struct dma_buf_range_table, sgt);
	ops->unmap_range(attach, &t->r, dir);
	/* so many were allocated */
	sgt->orig_nents = sgt->nents;
	sg_free_table(sgt);
	kfree(t);
}

/*
 * A static importer has to have the buffer pinned and to wait for fences, which
 * is part of how it gets a table.
 */
static bool dma_buf_has_table(const struct dma_buf_attachment *attach)
{
	return !attach->dmabuf->ops->map_range || !attach->importer_ops;
}

/**
 * dma_buf_range() - the memory of a DMA-buf
 * @attach: The attachment.
 * @cpu: Set to the memory, with the provider if it belongs to a PCI device. Its
 *	storage is the exporter's.
 *
 * For an importer that does not map the memory by the DMA API, but puts it into
 * page tables of its own, as iommufd does. What it gets are addresses of the CPU:
 * nobody may hand them to a device without a translation.
 *
 * They are good until the reservation lock is released. They are good for longer,
 * for as long as the importer holds the buffer attached, if it has pinned the
 * buffer by dma_buf_pin() and can have it revoked, see
 * dma_buf_attach_revocable(): then to the end of
 * &dma_buf_attach_ops.invalidate_mappings. Nobody waits for anything after that,
 * as there is no mapping to count: no device may reach the memory any more when
 * that returns.
 *
 * Context: Process context, with the reservation lock held. May sleep.
 * Return:
 * * 0 - success
 * * -EOPNOTSUPP - the exporter does not tell
 * * another error of the exporter; -ENODEV if it has revoked the buffer
 */
int dma_buf_range(struct dma_buf_attachment *attach, struct range_cpu *cpu)
{
	const struct dma_buf_ops *ops = attach->dmabuf->ops;

	might_sleep();
	dma_resv_assert_held(attach->dmabuf->resv);

	if (!ops->range)
		return -EOPNOTSUPP;
	return ops->range(attach, cpu);
}
EXPORT_SYMBOL_NS_GPL(dma_buf_range, "DMA_BUF");

/**
 * dma_buf_map_range() - map a DMA-buf for the device of an attachment
 * @attach: The attachment.
 * @r: The handle to fill; what it held before does not matter. Left empty if the
 *	mapping fails.
 * @dir: The direction of the transfer.
 *
 * What dma_buf_map_attachment() is, without a table: the ranges keep to the
 * limits of the device, and their addresses and lengths are multiples of
 * PAGE_SIZE before these are applied. Neither dma_unmap_range() nor the calls
 * that sync take this handle: the exporter does both. What is said of fences
 * and of revocation at dma_buf_map_attachment() and at
 * dma_buf_invalidate_mappings() holds here, too.
 *
 * A table is made on the way for an exporter that knows nothing else, and for
 * an attachment by dma_buf_attach(), without &dma_buf_attach_ops.
 *
 * Context: Process context, with the reservation lock held. May sleep.
 * Return: 0, or what the exporter has returned:
 * * -ENODEV - it has revoked the buffer
 * * -EREMOTEIO - the device cannot reach memory of that peer
 * * -EINTR - interrupted by a signal
 * * other errors, as listed at dma_map_range()
 */
int dma_buf_map_range(struct dma_buf_attachment *attach, struct range_dma *r,
		      enum dma_data_direction dir)
{
	struct sg_table *sgt;
	int ret;

	might_sleep();
	dma_resv_assert_held(attach->dmabuf->resv);

	range_dma_init(r);
	if (!dma_buf_has_table(attach)) {
		ret = attach->dmabuf->ops->map_range(attach, r, dir);
		if (ret)
			range_dma_init(r);
		return ret;
	}

	sgt = dma_buf_map_attachment(attach, dir);
	if (IS_ERR(sgt))
		return PTR_ERR(sgt);
	*r = *range_dma_of_sgtable(sgt);
	r->table = sgt;
	return 0;
}
EXPORT_SYMBOL_NS_GPL(dma_buf_map_range, "DMA_BUF");

/**
 * dma_buf_unmap_range() - unmap a DMA-buf
 * @attach: The attachment, as for the mapping call.
 * @r: The handle; empty afterwards. If it is empty, nothing is done.
 * @dir: The direction, as for the mapping call.
 *
 * Context: Process context, with the reservation lock held. May sleep.
 */
void dma_buf_unmap_range(struct dma_buf_attachment *attach, struct range_dma *r,
			 enum dma_data_direction dir)
{
	might_sleep();
	dma_resv_assert_held(attach->dmabuf->resv);

	if (!range_dma_mapped(r))
		return;
	if (dma_buf_has_table(attach))
		dma_buf_unmap_attachment(attach, r->table, dir);
	else
		attach->dmabuf->ops->unmap_range(attach, r, dir);
	range_dma_init(r);
}
EXPORT_SYMBOL_NS_GPL(dma_buf_unmap_range, "DMA_BUF");
