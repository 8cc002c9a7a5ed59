// SPDX-License-Identifier: GPL-2.0

static int map(struct device *dev, struct job *job)
{
	job->mapped = dma_map_sg(dev, job->list, job->n, job->dir);	/* marked */
	return job->mapped ? 0 : -ENOMEM;
}

static void unmap(struct device *dev, struct job *job)
{
	struct scatterlist *sg = job->list;

	dma_sync_sg_for_cpu(dev, sg, job->n, job->dir);		/* marked */
	dma_unmap_sg(dev, sg, job->n, job->dir);		/* marked */
}

static int near(struct device *dev, struct scatterlist *list, int n)
{
	if (!dma_map_sg(dev, list, n, DMA_TO_DEVICE))
		return -ENOMEM;
	dma_unmap_sg(dev, list, n, DMA_TO_DEVICE);
	return 0;
}
