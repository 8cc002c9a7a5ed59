// SPDX-License-Identifier: GPL-2.0

static int send(struct dma_chan *chan, u32 *words, struct scatterlist *sg)
{
	struct dma_async_tx_descriptor *desc;

	desc = dmaengine_prep_slave_sg(chan, (struct scatterlist *)words, 3,	/* marked */
				       DMA_TRANS_NONE, 0);
	if (desc)
		desc = dmaengine_prep_slave_sg(chan, sg, 1, DMA_MEM_TO_DEV, 0);
	return desc ? 0 : -EIO;
}
