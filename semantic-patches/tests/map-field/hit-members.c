// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist rx_sg, tx_sg;	/* one each */
	struct scatterlist pair[2];	/* data and status */
	struct sg_table table;
};

struct demo_port {
	struct demo_dev dd;
	struct demo_dev ring[DEMO_RING];
};

/* an entry, by its address */
static int demo_entry(struct demo_dev *dd)
{
	if (dma_map_sg(dd->dev, &dd->rx_sg, 1, DMA_FROM_DEVICE) != 1)
		return -EIO;
	return 0;
}

static void demo_entry_done(struct demo_dev *dd)
{
	dma_sync_sg_for_cpu(dd->dev, &dd->rx_sg, 1, DMA_FROM_DEVICE);
	dma_unmap_sg(dd->dev, &dd->rx_sg, 1, DMA_FROM_DEVICE);
}

/* by a name of the function's own, which stays what it is */
static int demo_local(struct demo_port *port, int i)
{
	struct demo_dev *dd = &port->ring[i];
	struct scatterlist *sgl = &dd->tx_sg;

	sg_init_one(sgl, dd, sizeof(*dd));
	if (!dma_map_sg(dd->dev, sgl, 1, DMA_TO_DEVICE))
		return -EIO;
	return demo_kick(dd, sg_dma_address(sgl));
}

static void demo_local_done(struct demo_port *port, int i)
{
	dma_unmap_sg(port->ring[i].dev, &port->ring[i].tx_sg, 1, DMA_TO_DEVICE);
}

/* an array, by its name and by its first entry; with attributes */
static int demo_array(struct demo_port *port)
{
	int n;

	n = dma_map_sg_attrs(port->dd.dev, port->dd.pair, 2, DMA_TO_DEVICE,
			     DMA_ATTR_NO_WARN);
	if (n < 1)
		return -EIO;
	return 0;
}

static void demo_array_done(struct demo_port *port)
{
	dma_unmap_sg(port->dd.dev, &port->dd.pair[0], 2, DMA_TO_DEVICE);
}

/* a table, by its list */
static int demo_table(struct demo_dev *dd)
{
	int ret;

	ret = dma_map_sg(dd->dev, dd->table.sgl, dd->table.orig_nents, DMA_TO_DEVICE);
	if (!ret)
		return -EIO;
	return 0;
}

static void demo_table_done(struct demo_dev *dd)
{
	dma_unmap_sg(dd->dev, dd->table.sgl, dd->table.orig_nents, DMA_TO_DEVICE);
}
