/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the files of the DMA ranges share
 */
#ifndef _KERNEL_DMA_RANGE_H
#define _KERNEL_DMA_RANGE_H

#include <linux/range_dma.h>

void range_dma_iter_pieces(struct range_dma_iter *it, const struct range_dma *r,
			   u64 offset);

#endif /* _KERNEL_DMA_RANGE_H */
