// SPDX-License-Identifier: GPL-2.0

/* The list is gone with the function: a return of an error has forgotten it. */
static int own(struct demo *d, void *buf, unsigned int len)
{
	struct scatterlist sg;
	int ret;

	sg_init_one(&sg, buf, len);
	ret = dma_map_sg(d->dev, &sg, 1, DMA_TO_DEVICE);
	if (!ret) {
		dev_err(d->dev, "cannot map\n");
		return -ENXIO;
	}
	ret = demo_submit(d, &sg);
	if (ret)
		return -EIO;
	demo_wait(d);
	dma_unmap_sg(d->dev, &sg, 1, DMA_TO_DEVICE);
	return 0;
}
