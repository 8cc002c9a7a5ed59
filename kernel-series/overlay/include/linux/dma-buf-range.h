/* SPDX-License-Identifier: GPL-2.0 */
/*
 * DMA-bufs as ranges, with or without struct page
 *
 * An exporter that has &dma_buf_ops.map_range needs no sg_table, and one that
 * has &dma_buf_ops.range hands out the memory itself. An importer asks for
 * what it needs, whatever the exporter has:
 *
 *	dma_buf_map_range()		the DMA ranges for its device; out of the
 *					table of an exporter that makes one
 *	dma_buf_range()			the memory, for its own page tables
 *	dma_buf_map_attachment()	an sg_table as ever, made out of the DMA
 *					ranges of an exporter that makes none
 *
 * Parameter names in this file always mean the same:
 *	@attach: the attachment of the importer's device
 *	@cpu:	the memory
 *	@r:	the handle
 *	@dir:	the direction of the transfer
 */
#ifndef _LINUX_DMA_BUF_RANGE_H
#define _LINUX_DMA_BUF_RANGE_H

#include <linux/compiler.h>
#include <linux/dma-direction.h>
#include <linux/errno.h>

struct dma_buf_attachment;
struct range_cpu;
struct range_dma;

#ifdef CONFIG_PHYR_DMA
int __must_check dma_buf_range(struct dma_buf_attachment *attach,
			       struct range_cpu *cpu);
int __must_check dma_buf_map_range(struct dma_buf_attachment *attach,
				   struct range_dma *r,
				   enum dma_data_direction dir);
void dma_buf_unmap_range(struct dma_buf_attachment *attach, struct range_dma *r,
			 enum dma_data_direction dir);
#else
static inline int __must_check dma_buf_range(struct dma_buf_attachment *attach,
					     struct range_cpu *cpu)
{
	return -EOPNOTSUPP;
}

static inline int __must_check
dma_buf_map_range(struct dma_buf_attachment *attach, struct range_dma *r,
		  enum dma_data_direction dir)
{
	return -EOPNOTSUPP;
}

static inline void dma_buf_unmap_range(struct dma_buf_attachment *attach,
				       struct range_dma *r,
				       enum dma_data_direction dir)
{
}
#endif /* CONFIG_PHYR_DMA */

#endif /* _LINUX_DMA_BUF_RANGE_H */
