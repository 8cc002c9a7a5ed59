// SPDX-License-Identifier: GPL-2.0
/* unmapped in another file, perhaps by the list: the handle would stay filled */
static int host_prepare(struct device *dev, struct mmc_data *data)
{
	return dma_map_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}
