// SPDX-License-Identifier: GPL-2.0

/* Success leaves the list mapped: the handle would be gone by then. */
static int leaves(struct device *dev, struct scatterlist *kept, int n)
{
	if (!dma_map_sg(dev, kept, n, DMA_TO_DEVICE))
		return -ENOMEM;
	if (start(kept)) {
		dma_unmap_sg(dev, kept, n, DMA_TO_DEVICE);
		return -EIO;
	}
	return 0;
}

/* One way out forgets to unmap. */
static int forgets(struct device *dev, struct scatterlist *lost, int n)
{
	int ret;

	ret = dma_map_sg(dev, lost, n, DMA_TO_DEVICE);
	if (!ret)
		return -ENOMEM;
	ret = start(lost);
	if (ret)
		return ret;
	dma_unmap_sg(dev, lost, n, DMA_TO_DEVICE);
	return 0;
}

/* A list of a struct that another function unmaps as well. */
static int timed(struct device *dev, struct job *job)
{
	int ret;

	if (!dma_map_sg(dev, job->list, job->n, DMA_TO_DEVICE))
		return -ENOMEM;
	ret = start(job);
	dma_unmap_sg(dev, job->list, job->n, DMA_TO_DEVICE);
	return ret;
}

static void timeout(struct device *dev, struct job *job)
{
	dma_unmap_sg(dev, job->list, job->n, DMA_TO_DEVICE);
}
