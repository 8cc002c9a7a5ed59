// SPDX-License-Identifier: GPL-2.0

struct demo_dev {
	struct device *dev;
	struct scatterlist *in_sg;	/* from the request */
	int in_nents;
	struct scatterlist *out_sg;
	int out_nents;
};

/* dma_map_sg() of anything else: no call of this file's code */
#define demo_name(d)	((d)->in_sg ? "in" : "out")

static int demo_start(struct demo_dev *dd)
{
	int err;

	err = dma_map_sg(dd->dev, dd->in_sg, dd->in_nents, DMA_TO_DEVICE);
	if (!err) {
		dev_err(dd->dev, "dma_map_sg() error\n");
		return -EINVAL;
	}

	if (!dma_map_sg(dd->dev, dd->out_sg, dd->out_nents, DMA_FROM_DEVICE)) {
		dma_unmap_sg(dd->dev, dd->in_sg, dd->in_nents, DMA_TO_DEVICE);
		return -EINVAL;
	}

	err = demo_kick(dd);
	return err;
}

static void demo_done(struct demo_dev *dd)
{
	dma_sync_sg_for_cpu(dd->dev, dd->out_sg, dd->out_nents, DMA_FROM_DEVICE);
	demo_copy(dd);
	/* both, in any order */
	dma_unmap_sg(dd->dev, dd->out_sg, dd->out_nents, DMA_FROM_DEVICE);
	dma_unmap_sg(dd->dev, dd->in_sg, dd->in_nents, DMA_TO_DEVICE);
}
