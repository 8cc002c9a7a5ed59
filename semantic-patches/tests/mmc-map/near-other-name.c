// SPDX-License-Identifier: GPL-2.0
/* a list that may be that of the data */
static int host_prepare(struct device *dev, struct mmc_data *data)
{
	return dma_map_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}

static void host_abort(struct device *dev, struct scatterlist *sg, int n)
{
	dma_unmap_sg(dev, sg, n, DMA_TO_DEVICE);
}

static void host_done(struct device *dev, struct mmc_data *data)
{
	dma_unmap_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}
