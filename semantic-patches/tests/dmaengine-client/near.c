// SPDX-License-Identifier: GPL-2.0
#include <linux/dmaengine.h>
#include <linux/scatterlist.h>

/* commands for the provider, not a list */
static struct dma_async_tx_descriptor *command(struct dma_chan *chan, u32 *words)
{
	return dmaengine_prep_slave_sg(chan, (struct scatterlist *)words, 3, DMA_TRANS_NONE, 0);
}

/* settings of this transfer go with it */
static struct dma_async_tx_descriptor *config(struct dma_chan *chan, struct scatterlist *sgl,
					      struct dma_slave_config *c)
{
	return dmaengine_prep_config_sg(chan, sgl, 1, DMA_MEM_TO_DEV, 0, c);
}

/* whoever calls it has a list */
static const struct ops {
	void *prep;
} ops = {
	.prep = dmaengine_prep_slave_sg,
};
