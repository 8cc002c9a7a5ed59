// SPDX-License-Identifier: GPL-2.0
/* What most converted drivers do: a loop that shall cost nothing but itself */
#include <linux/range_dma.h>
#include <linux/range_dma_sg.h>

unsigned int loop(struct scatterlist *sgl, int nents, u64 *descriptors);

unsigned int loop(struct scatterlist *sgl, int nents, u64 *descriptors)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, nents), i) {
		descriptors[2 * i] = range_dma_raw(range_dma_addr(&it));
		descriptors[2 * i + 1] = range_dma_len(&it);
	}
	return i;
}
