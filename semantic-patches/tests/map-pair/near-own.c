// SPDX-License-Identifier: GPL-2.0

/* Success leaves it mapped: somebody may have unmapped it through d->sg. */
static int waited(struct demo *d, void *buf, unsigned int len)
{
	struct scatterlist sg;

	sg_init_one(&sg, buf, len);
	d->sg = &sg;
	if (!dma_map_sg(d->dev, &sg, 1, DMA_TO_DEVICE))
		return -ENXIO;
	if (demo_submit(d)) {
		dma_unmap_sg(d->dev, &sg, 1, DMA_TO_DEVICE);
		return -EIO;
	}
	return demo_wait(d);
}

/* The same without a result. */
static void quiet(struct demo *d, void *buf, unsigned int len)
{
	struct scatterlist sg;

	sg_init_one(&sg, buf, len);
	if (!dma_map_sg(d->dev, &sg, 1, DMA_TO_DEVICE))
		return;
	if (demo_submit(d))
		dma_unmap_sg(d->dev, &sg, 1, DMA_TO_DEVICE);
}

/* Not this function's own list. */
static int given(struct demo *d, struct scatterlist *list)
{
	if (!dma_map_sg(d->dev, list, 1, DMA_TO_DEVICE))
		return -ENXIO;
	if (demo_submit(d))
		return -EIO;
	dma_unmap_sg(d->dev, list, 1, DMA_TO_DEVICE);
	return 0;
}
