// SPDX-License-Identifier: GPL-2.0

/* No unmap in this file, but what is called may do it. */
static int foo_helped(struct foo *foo)
{
	foo->rx_dma = dma_map_resource(foo->dev, foo->rx_phys, 4, DMA_FROM_DEVICE, 0);
	if (dma_mapping_error(foo->dev, foo->rx_dma))
		return -ENXIO;
	foo->tx_dma = dma_map_resource(foo->dev, foo->tx_phys, 4, DMA_TO_DEVICE, 0);
	if (dma_mapping_error(foo->dev, foo->tx_dma)) {
		foo_core_unmap(foo);
		return -ENXIO;
	}
	return 0;
}

static int foo_handed(struct foo *foo)
{
	foo->rx_dma = dma_map_resource(foo->dev, foo->rx_phys, 4, DMA_FROM_DEVICE, 0);
	if (dma_mapping_error(foo->dev, foo->rx_dma))
		return -ENXIO;
	foo->tx_dma = dma_map_resource(foo->dev, foo->tx_phys, 4, DMA_TO_DEVICE, 0);
	if (dma_mapping_error(foo->dev, foo->tx_dma))
		return foo_core_unmap(foo);
	return 0;
}

static int foo_loop(struct foo *foo, struct foo_chan *chan, int n)
{
	while (n--) {
		foo->dma = dma_map_resource(foo->dev, foo->phys, 4, DMA_FROM_DEVICE, 0);
		if (dma_mapping_error(foo->dev, foo->dma))
			return -ENXIO;
		chan->dma = foo->dma;
	}
	return 0;
}
