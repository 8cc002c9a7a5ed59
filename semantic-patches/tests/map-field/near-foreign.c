// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *sg;
	int nents;
};

static int demo_start(struct demo_dev *dd)
{
	if (!dma_map_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE))
		return -EINVAL;
	return 0;
}

/* A list of the same name, of a struct that is defined elsewhere. */
static void demo_done(struct demo_dev *dd, struct mmc_data *data)
{
	if (data)
		dma_unmap_sg(dd->dev, data->sg, data->sg_len, DMA_TO_DEVICE);
	else
		dma_unmap_sg(dd->dev, dd->sg, dd->nents, DMA_TO_DEVICE);
}
