// SPDX-License-Identifier: GPL-2.0
static int port_send(struct port *port, void *buf, size_t len)
{
	struct dma_async_tx_descriptor *desc;
	dma_addr_t addr;

	addr = dma_map_single(port->dev, buf, len, DMA_TO_DEVICE); /* marked */
	if (dma_mapping_error(port->dev, addr))
		return -ENOMEM;
	desc = dmaengine_prep_slave_single(port->chan, addr, len, DMA_MEM_TO_DEV, 0);
	return desc ? 0 : -EIO;
}
