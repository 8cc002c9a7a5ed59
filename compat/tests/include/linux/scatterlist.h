/* SPDX-License-Identifier: GPL-2.0 */
/* Stub for user space: a scatterlist with the layout and the walk of the kernel's */
#ifndef _LINUX_SCATTERLIST_H
#define _LINUX_SCATTERLIST_H

#include <linux/types.h>

struct scatterlist {
	unsigned long page_link;	/* bit 0: chain, bit 1: last */
	unsigned int offset;
	unsigned int length;
	dma_addr_t dma_address;
	unsigned int dma_length;
};

struct sg_table {
	struct scatterlist *sgl;
	unsigned int nents, orig_nents;
};

#define sg_dma_address(sg)	((sg)->dma_address)
#define sg_dma_len(sg)		((sg)->dma_length)

static inline bool sg_is_last(struct scatterlist *sg)
{
	return sg->page_link & 2;
}

static inline struct scatterlist *sg_next(struct scatterlist *sg)
{
	if (sg_is_last(sg))
		return NULL;
	sg++;
	if (sg->page_link & 1)
		sg = (struct scatterlist *)(sg->page_link & ~3UL);
	return sg;
}

#define for_each_sg(sgl, sg, n, i)	\
	for (i = 0, sg = (sgl); i < (n); i++, sg = sg_next(sg))

#endif
