// SPDX-License-Identifier: GPL-2.0

static int map(struct ib_device *dev, struct job *job, struct scatterlist *list, int n)
{
	struct sg_table sgt = { .sgl = list, .orig_nents = n };

	if (!ib_dma_map_sg(dev, job->list, job->n, job->dir))	/* marked */
		return -ENOMEM;
	if (ib_dma_map_sgtable_attrs(dev, &sgt, job->dir, 0)) {	/* marked */
		ib_dma_unmap_sg(dev, job->list, job->n, job->dir);	/* marked */
		return -ENOMEM;
	}
	return 0;
}

static void unmap(struct ib_device *dev, struct scatterlist *list, int n)
{
	ib_dma_unmap_sg(dev, list, n, DMA_TO_DEVICE);		/* marked */
}

static int near(struct ib_device *dev, struct scatterlist *list, int n)
{
	if (!ib_dma_map_sg(dev, list, n, DMA_TO_DEVICE))
		return -ENOMEM;
	ib_dma_unmap_sg(dev, list, n, DMA_TO_DEVICE);
	return 0;
}
