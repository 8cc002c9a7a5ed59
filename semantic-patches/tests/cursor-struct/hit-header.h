/* SPDX-License-Identifier: GPL-2.0 */
#include <linux/scatterlist.h>

struct place {
	struct scatterlist *sg;
	dma_addr_t dma, max;
};
