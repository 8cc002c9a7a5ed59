// SPDX-License-Identifier: GPL-2.0
#include <linux/dmaengine.h>
#include <linux/range_dma.h>

static struct dma_async_tx_descriptor *
engine_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	    enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct range_dma_iter it;
	unsigned int i;

	if (!sgl)
		return NULL;
#ifdef CONFIG_ENGINE_64
	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put64(chan, range_dma_addr(&it), range_dma_len(&it));
#else
	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put32(chan, range_dma_addr(&it), range_dma_len(&it));
#endif
	return engine_desc(chan, dir);
}

static void engine_init(struct dma_device *dma)
{
	dma->device_prep_slave_sg = engine_prep;
}
