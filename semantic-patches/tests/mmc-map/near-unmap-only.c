// SPDX-License-Identifier: GPL-2.0
/* mapped in another file, perhaps by the list */
static void host_done(struct device *dev, struct mmc_data *data)
{
	dma_unmap_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}
