// SPDX-License-Identifier: GPL-2.0
#include <linux/dmaengine.h>
#include <linux/scatterlist.h>

static struct dma_async_tx_descriptor *prep(struct dma_chan *chan, struct sg_table *t)
{
#ifdef CONFIG_ENGINE_SLOW
	return dmaengine_prep_slave_sg(chan, t->sgl, t->nents, DMA_MEM_TO_DEV, 0);
#else
	return dmaengine_prep_slave_sg(chan, t->sgl, 1, DMA_MEM_TO_DEV, DMA_PREP_INTERRUPT);
#endif
}
