/* SPDX-License-Identifier: GPL-2.0 */
/*
 * How the core of dma-buf gets a table from an exporter that has ranges
 */
#ifndef _DMA_BUF_RANGE_H
#define _DMA_BUF_RANGE_H

#include <linux/dma-buf.h>

/* Can it be mapped, by way of a table or of ranges? */
static inline bool dma_buf_ops_map(const struct dma_buf_ops *ops)
{
	if (IS_ENABLED(CONFIG_PHYR_DMA) && ops->map_range)
		return ops->unmap_range;
	return ops->map_dma_buf && ops->unmap_dma_buf;
}

#ifdef CONFIG_PHYR_DMA
struct sg_table *dma_buf_map_table(struct dma_buf_attachment *attach,
				   enum dma_data_direction dir);
void dma_buf_unmap_table(struct dma_buf_attachment *attach,
			 struct sg_table *sgt, enum dma_data_direction dir);
#else
static inline struct sg_table *
dma_buf_map_table(struct dma_buf_attachment *attach,
		  enum dma_data_direction dir)
{
	return attach->dmabuf->ops->map_dma_buf(attach, dir);
}

static inline void dma_buf_unmap_table(struct dma_buf_attachment *attach,
				       struct sg_table *sgt,
				       enum dma_data_direction dir)
{
	attach->dmabuf->ops->unmap_dma_buf(attach, sgt, dir);
}
#endif /* CONFIG_PHYR_DMA */

#endif /* _DMA_BUF_RANGE_H */
