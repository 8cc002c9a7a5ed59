// SPDX-License-Identifier: GPL-2.0
static int port_map(struct port *port, struct request *rq)
{
	if (rq->tx_buf) {
		rq->tx_dma = dma_map_single(port->dev, rq->tx_buf, rq->len, DMA_TO_DEVICE);
		if (dma_mapping_error(port->dev, rq->tx_dma))
			return -ENOMEM;
	}
	if (rq->rx_buf) {
		rq->rx_dma = dma_map_single(port->dev, rq->rx_buf, rq->len, DMA_FROM_DEVICE);
		if (dma_mapping_error(port->dev, rq->rx_dma))
			return -ENOMEM;
	}
	return 0;
}

static void port_unmap(struct port *port, struct request *rq)
{
	if (rq->tx_buf)
		dma_unmap_single(port->dev, rq->tx_dma, rq->len, DMA_TO_DEVICE);
	if (rq->rx_buf)
		dma_unmap_single(port->dev, rq->rx_dma, rq->len, DMA_FROM_DEVICE);
}
