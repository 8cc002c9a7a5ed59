// SPDX-License-Identifier: GPL-2.0
/* nents stays what it was: the result is in a local variable */
static int port_map(struct port *port)
{
	int n = dma_map_sg(port->dev, port->sgt.sgl, port->sgt.nents, DMA_TO_DEVICE);

	return n ? 0 : -ENOMEM;
}

static void port_unmap(struct port *port)
{
	dma_unmap_sg(port->dev, port->sgt.sgl, port->sgt.nents, DMA_TO_DEVICE);
}
