// SPDX-License-Identifier: GPL-2.0
/* the same names in a struct that has no handle */
static int job_prepare(struct device *dev, struct job *data)
{
	return dma_map_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}

static void job_done(struct device *dev, struct job *data)
{
	dma_unmap_sg(dev, data->sg, data->sg_len, DMA_TO_DEVICE);
}
