// SPDX-License-Identifier: GPL-2.0
#include <linux/dmaengine.h>
#include <linux/range_dma.h>

/* it keeps the list */
static struct dma_async_tx_descriptor *
keep_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	  enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put(chan, range_dma_addr(&it), range_dma_len(&it));
	to_engine(chan)->sgl = sgl;
	return engine_desc(chan, dir);
}

/* the last parameter says something */
static struct dma_async_tx_descriptor *
context_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	     enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct range_dma_iter it;
	unsigned int i;
	u32 *words = context;

	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put(chan, range_dma_addr(&it), range_dma_len(&it) | words[0]);
	return engine_desc(chan, dir);
}

/* less than the list is walked */
static struct dma_async_tx_descriptor *
part_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	  enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len - 1), i)
		engine_put(chan, range_dma_addr(&it), range_dma_len(&it));
	return engine_desc(chan, dir);
}

/* another function of this file calls it */
static struct dma_async_tx_descriptor *
called_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	    enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put(chan, range_dma_addr(&it), range_dma_len(&it));
	return engine_desc(chan, dir);
}

static struct dma_async_tx_descriptor *single_prep(struct dma_chan *chan, struct scatterlist *sg)
{
	return called_prep(chan, sg, 1, DMA_MEM_TO_DEV, 0, NULL);
}

/* its prototype stands in this file */
static struct dma_async_tx_descriptor *
declared_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	      enum dma_transfer_direction dir, unsigned long flags, void *context);

static struct dma_async_tx_descriptor *
declared_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	      enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put(chan, range_dma_addr(&it), range_dma_len(&it));
	return engine_desc(chan, dir);
}

/* the name is taken */
static struct dma_async_tx_descriptor *
taken_prep(struct dma_chan *chan, struct scatterlist *sgl, unsigned int sg_len,
	   enum dma_transfer_direction dir, unsigned long flags, void *context)
{
	struct engine_range *range = to_engine(chan)->range;
	struct range_dma_iter it;
	unsigned int i;

	for_each_range_dma(&it, range_dma_of_sg(sgl, sg_len), i)
		engine_put(chan, range_dma_addr(&it), range_dma_len(&it) | range->bits);
	return engine_desc(chan, dir);
}

static void engine_init(struct dma_device *dma, struct dma_device *other)
{
	dma->device_prep_slave_sg = keep_prep;
	dma->device_prep_slave_sg = context_prep;
	dma->device_prep_slave_sg = part_prep;
	dma->device_prep_slave_sg = called_prep;
	dma->device_prep_slave_sg = declared_prep;
	other->device_prep_slave_sg = taken_prep;
}
