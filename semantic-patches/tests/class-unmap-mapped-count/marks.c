// SPDX-License-Identifier: GPL-2.0

static int local(struct device *dev, struct scatterlist *list, int n)
{
	int mapped;

	mapped = dma_map_sg(dev, list, n, DMA_TO_DEVICE);
	if (!mapped)
		return -ENOMEM;
	if (hw_write(list, mapped))
		dma_unmap_sg(dev, list, mapped, DMA_TO_DEVICE);	/* marked */
	dma_unmap_sg(dev, list, n, DMA_TO_DEVICE);
	return 0;
}

static int over(struct device *dev, struct scatterlist *list, int n)
{
	n = dma_map_sg(dev, list, n, DMA_TO_DEVICE);
	dma_unmap_sg(dev, list, n, DMA_TO_DEVICE);		/* marked */
	return 0;
}

static void start(struct host *host, struct data *data)
{
	host->dma_len = dma_map_sg(host->dev, data->sg, data->count, host->dir);
	host->count = dma_map_sg(host->dev, data->prot, data->count, host->dir);
}

static void stop(struct host *host, struct data *data)
{
	dma_unmap_sg(host->dev, data->sg, host->dma_len, host->dir);	/* marked */
	dma_unmap_sg(host->dev, data->prot, data->count, host->dir);
}
