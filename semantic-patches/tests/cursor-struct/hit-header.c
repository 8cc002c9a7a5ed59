// SPDX-License-Identifier: GPL-2.0
#include "hit-header.h"

static void fill(struct scatterlist *sg, u64 *pte)
{
	struct place it = { sg, sg_dma_address(sg), sg_dma_address(sg) + sg_dma_len(sg) };

	do {
		*pte++ = it.dma++;
		if (it.dma == it.max) {
			it.sg = sg_next(it.sg);
			it.dma = sg_dma_address(it.sg);
		}
	} while (it.sg != NULL && *pte);
}
