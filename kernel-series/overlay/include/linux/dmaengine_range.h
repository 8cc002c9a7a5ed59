/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Slave transfers from and to DMA ranges
 *
 * A provider has device_prep_slave_range() or device_prep_slave_sg(), a client
 * calls dmaengine_prep_slave_range() or dmaengine_prep_slave_sg(): each pair
 * works. Registering a provider gives it the one that it does not have.
 */
#ifndef _LINUX_DMAENGINE_RANGE_H
#define _LINUX_DMAENGINE_RANGE_H

#include <linux/dmaengine.h>
#include <linux/range_dma.h>

/**
 * dmaengine_prep_slave_range() - prepare a transfer from or to DMA ranges
 * @chan: The channel.
 * @range: The memory, mapped for dmaengine_get_dma_device() of @chan. The
 *	&struct range_dma itself is not needed after the call if it was made by
 *	range_dma_of_sg() or its like; then its list has to stay, and otherwise
 *	the mapping, until the transfer has ended.
 * @dir: The direction of the transfer.
 * @flags: DMA_PREP_* and DMA_CTRL_* flags.
 *
 * Context: Any context in which the provider may prepare a transfer.
 * Return: The descriptor, or NULL.
 */
static inline struct dma_async_tx_descriptor *
dmaengine_prep_slave_range(struct dma_chan *chan, const struct range_dma *range,
			   enum dma_transfer_direction dir, unsigned long flags)
{
	if (!chan || !chan->device || !chan->device->device_prep_slave_range)
		return NULL;

	return chan->device->device_prep_slave_range(chan, range, dir, flags);
}

#endif /* _LINUX_DMAENGINE_RANGE_H */
