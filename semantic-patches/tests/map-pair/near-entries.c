// SPDX-License-Identifier: GPL-2.0

/* Unmapped on the way out only: all entries but the last are somebody else's. */
static int all(struct demo *d, struct scatterlist *list)
{
	struct scatterlist *sg;
	int ret;

	for (sg = list; sg; sg = sg_next(sg)) {
		if (!dma_map_sg(d->dev, sg, 1, DMA_TO_DEVICE))
			return -ENOMEM;
		ret = demo_send(d, sg);
		if (ret)
			goto unmap;
	}
	return 0;

unmap:
	dma_unmap_sg(d->dev, sg, 1, DMA_TO_DEVICE);
	return ret;
}

/* More than one entry is mapped, and the rest of the list after it. */
static int pairs(struct demo *d, struct scatterlist *list, int n)
{
	struct scatterlist *sg2 = list;

	if (!dma_map_sg(d->dev, sg2, n, DMA_TO_DEVICE))
		return -ENOMEM;
	if (demo_send(d, sg2))
		return -EIO;
	dma_unmap_sg(d->dev, sg2, n, DMA_TO_DEVICE);
	sg2 = sg_next(sg2);
	return demo_send(d, sg2);
}
