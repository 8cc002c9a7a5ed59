// SPDX-License-Identifier: GPL-2.0
/* the list that is unmapped is not the one that was mapped */
static int host_prepare(struct device *dev, struct mmc_data *data)
{
	int n = dma_map_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);

	data->sg_len = n;
	return n;
}

static void host_done(struct device *dev, struct mmc_data *data)
{
	dma_unmap_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}
