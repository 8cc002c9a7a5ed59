// SPDX-License-Identifier: GPL-2.0
#define host_dir(data)	mmc_get_dma_dir(data)

static int host_prepare(struct device *dev, struct mmc_data *data)
{
#ifdef CONFIG_HOST_DMA
	return dma_map_sg(dev, data->sg, data->sg_len, host_dir(data));
#else
	return dma_map_sg(dev, data->sg, data->sg_len, DMA_BIDIRECTIONAL);
#endif
}

static void host_done(struct device *dev, struct mmc_data *data)
{
	dma_unmap_sg(dev, data->sg, data->sg_len, host_dir(data)); /* last */
}
