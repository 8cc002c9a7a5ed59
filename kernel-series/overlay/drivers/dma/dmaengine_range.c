// SPDX-License-Identifier: GPL-2.0
/*
 * Clients with ranges on providers with scatterlists, and the other way round
 */
#include <linux/dmaengine.h>
#include <linux/dmaengine_range.h>
#include <linux/err.h>
#include <linux/gfp.h>
#include <linux/range_dma.h>
#include <linux/range_sgtable.h>
#include <linux/scatterlist.h>

#include "dmaengine.h"

static struct dma_async_tx_descriptor *
dma_prep_list_as_range(struct dma_chan *chan, struct scatterlist *sgl,
		       unsigned int sg_len, enum dma_transfer_direction dir,
		       unsigned long flags, void *context)
{
	return chan->device->device_prep_slave_range(chan, range_dma_of_sg(sgl, sg_len),
						     dir, flags);
}

/* The provider may read the list until the transfer has ended. */
static struct dma_async_tx_descriptor *
dma_prep_range_as_list(struct dma_chan *chan, const struct range_dma *range,
		       enum dma_transfer_direction dir, unsigned long flags)
{
	struct scatterlist *sgl;
	unsigned int sg_len;

	sgl = range_dma_sgl(range, &sg_len, GFP_NOWAIT);
	if (IS_ERR(sgl))
		return NULL;
	return dmaengine_prep_slave_sg(chan, sgl, sg_len, dir, flags);
}

/**
 * dma_prep_range_init() - give a provider the operations that it does not have
 * @device: The provider, before any of its channels can be requested.
 *
 * Context: Any context.
 */
void dma_prep_range_init(struct dma_device *device)
{
	if (!device->device_prep_slave_range)
		device->device_prep_slave_range = dma_prep_range_as_list;
	else if (!device->device_prep_slave_sg)
		device->device_prep_slave_sg = dma_prep_list_as_range;
}
