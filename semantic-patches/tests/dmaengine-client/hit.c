// SPDX-License-Identifier: GPL-2.0
#include <linux/dmaengine.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>

struct engine {
	struct dma_chan *chan;
	struct sg_table rx;
	struct sg_table *tx;
	struct scatterlist sg[4];
	struct range_dma range;
};

#define PREP(e, n) dmaengine_prep_slave_sg((e)->chan, (e)->sg, n, DMA_NONE, 0)

static int engine_table(struct engine *e, bool rx)
{
	struct dma_async_tx_descriptor *desc;

	if (rx)
		desc = dmaengine_prep_slave_sg(e->chan,
					       e->rx.sgl,
					       e->rx.nents,
					       DMA_DEV_TO_MEM,
					       DMA_PREP_INTERRUPT | DMA_CTRL_ACK);
	else
		desc = dmaengine_prep_slave_sg(e->chan, e->tx->sgl, e->tx->nents, DMA_MEM_TO_DEV,
					       DMA_PREP_INTERRUPT);
	return desc ? 0 : -EIO;
}

/* a list, one entry, a count that is asked for */
static int engine_list(struct engine *e, struct scatterlist *sgl, unsigned int sg_len)
{
	struct dma_async_tx_descriptor *desc;

	/* as it came */
	desc = dmaengine_prep_slave_sg(e->chan, sgl, sg_len, DMA_MEM_TO_DEV, 0);
	if (!desc)
		desc = dmaengine_prep_slave_sg(e->chan, &e->sg[1], 1, DMA_MEM_TO_DEV, 0);
	if (!desc)
		desc = dmaengine_prep_slave_sg(e->chan, e->sg, sg_nents(e->sg), DMA_MEM_TO_DEV, 0);
	return desc ? 0 : -EIO;
}
