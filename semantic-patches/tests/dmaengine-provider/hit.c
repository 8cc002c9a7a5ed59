// SPDX-License-Identifier: GPL-2.0
#include <linux/dmaengine.h>
#include <linux/range_dma.h>
#include <linux/scatterlist.h>

#define DESC_MAX 4096

/* of the list only the walk is left */
static struct dma_async_tx_descriptor *
engine_prep_slave_sg(struct dma_chan *chan, struct scatterlist *sgl,
		     unsigned int sg_len, enum dma_transfer_direction direction,
		     unsigned long flags, void *context)
{
	struct range_dma_iter it;
	unsigned int i;

	if (unlikely(!chan || !sgl || !sg_len))
		return NULL;
	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put(chan, range_dma_addr(&it), range_dma_len(&it));
	return engine_desc(chan, direction);
}

/* the count serves for more, and the first range is looked at */
static struct dma_async_tx_descriptor *engine_prep_counted(
	struct dma_chan *chan, struct scatterlist *sgl, u32 sg_len,
	enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct engine_desc *desc;
	struct range_dma_iter it;
	unsigned int i;
	int num;

	if (sgl == NULL || sg_len == 0)
		return NULL;
	num = sg_nents_for_dma(sgl, sg_len, DESC_MAX);
	desc = kzalloc_flex(*desc, sg, num, GFP_NOWAIT);
	if (!desc)
		return NULL;
	desc->first = range_dma_sg_addr(sgl);
	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i) {
		/* the last one interrupts */
		desc->sg[i].irq = i + 1 == sg_len;
		desc->sg[i].addr = range_dma_addr(&it);
		desc->sg[i].len = range_dma_len(&it);
	}
	return &desc->tx;
}

static int engine_probe(struct engine *e, bool counted)
{
	struct dma_device *dma = &e->dma;

	if (counted)
		dma->device_prep_slave_sg = engine_prep_counted;
	else
		e->dma.device_prep_slave_sg = engine_prep_slave_sg;
	return 0;
}
