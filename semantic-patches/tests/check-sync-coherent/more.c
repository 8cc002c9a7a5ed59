// SPDX-License-Identifier: GPL-2.0
static int chip_init(struct chip *chip)
{
	chip->ring = dma_alloc_coherent(chip->dev, 4096, &chip->ring_dma, GFP_KERNEL);
	return chip->ring ? 0 : -ENOMEM;
}

static void chip_kick(struct chip *chip)
{
	/* dma_sync_single_for_cpu(chip->dev, chip->ring_dma) */
#ifdef CONFIG_CHIP_SYNC
	dma_sync_single_for_cpu(chip->dev, chip->ring_dma, 4096, DMA_FROM_DEVICE); /* marked */
#endif
	dma_sync_single_for_cpu(chip->dev, chip->data_dma, 4096, DMA_FROM_DEVICE);
}

static int port_init(struct port *port)
{
	dma_addr_t dma;
	void *buf;

	buf = dma_alloc_coherent(port->dev, 4096, &dma, GFP_KERNEL);
	if (!buf)
		return -ENOMEM;
	port->way = dma;
	buf = dma_alloc_coherent(port->dev, 4096, &dma, GFP_KERNEL);
	port->either = dma;
	return buf ? 0 : -ENOMEM;
}

static int port_map(struct port *port)
{
	port->either = dma_map_single(port->dev, port->buf, 4096, DMA_TO_DEVICE);
	return dma_mapping_error(port->dev, port->either);
}

static void port_kick(struct port *port)
{
	dma_sync_single_for_device(port->dev, port->way, 4096, DMA_TO_DEVICE); /* marked */
	dma_sync_single_for_device(port->dev, port->either, 4096, DMA_TO_DEVICE);
}
