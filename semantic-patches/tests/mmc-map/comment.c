// SPDX-License-Identifier: GPL-2.0
/* a comment within a call goes with it: the file stays as it was */
static int host_prepare(struct device *dev, struct mmc_data *data)
{
	return dma_map_sg(dev, data->sg, data->sg_len,	/* all of it */
			  mmc_get_dma_dir(data));
}

static void host_done(struct device *dev, struct mmc_data *data)
{
	dma_unmap_sg(dev, data->sg, data->sg_len, mmc_get_dma_dir(data));
}
