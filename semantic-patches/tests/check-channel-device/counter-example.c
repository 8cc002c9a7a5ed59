// SPDX-License-Identifier: GPL-2.0
static int port_send(struct port *port, void *buf, size_t len)
{
	struct device *dma_dev = dmaengine_get_dma_device(port->chan);
	struct dma_async_tx_descriptor *desc;
	dma_addr_t addr;

	addr = dma_map_single(dma_dev, buf, len, DMA_TO_DEVICE);
	if (dma_mapping_error(dma_dev, addr))
		return -ENOMEM;
	desc = dmaengine_prep_slave_single(port->chan, addr, len, DMA_MEM_TO_DEV, 0);
	return desc ? 0 : -EIO;
}

static int port_list(struct port *port, struct scatterlist *list, int count)
{
	if (!dma_map_sg(port->chan->device->dev, list, count, DMA_TO_DEVICE))
		return -ENOMEM;
	return dmaengine_prep_slave_sg(port->chan, list, count, DMA_MEM_TO_DEV, 0) ? 0 : -EIO;
}
