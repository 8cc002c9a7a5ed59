// SPDX-License-Identifier: GPL-2.0
/* part of the list is mapped: the handle would stand for all of it */
static int host_prepare(struct device *dev, struct mmc_data *data)
{
	return dma_map_sg(dev, data->sg, data->blocks == 1 ? 1 : data->sg_len, DMA_TO_DEVICE);
}

static void host_done(struct device *dev, struct mmc_data *data)
{
	dma_unmap_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}
