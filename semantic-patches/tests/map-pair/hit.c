// SPDX-License-Identifier: GPL-2.0

/* The count is used after the test. */
static int counted(struct device *dev, struct job *job, int nents)
{
	struct scatterlist one;
	int n, ret;

	sg_init_one(&one, job->buf, job->len);
	n = dma_map_sg(dev, &one, nents, DMA_TO_DEVICE);
	if (n == 0) {
		dev_err(dev, "cannot map\n");
		return -ENOMEM;
	}
	ret = start(job, &one, n);
	if (ret)
		goto unmap;
	dma_sync_sg_for_cpu(dev, &one, nents, DMA_TO_DEVICE);
	dma_unmap_sg(dev, &one, nents, DMA_TO_DEVICE);
	return 0;

unmap:
	dma_unmap_sg(dev, &one, nents, DMA_TO_DEVICE);
	return ret;
}

/* The variable is one for errors, and its count is not used. */
static int tested(struct device *dev, struct job *job)
{
	int ret;

	ret = dma_map_sg(dev, job->list, job->n, DMA_TO_DEVICE);
	if (!ret)
		return -ENOMEM;

	ret = start(job, job->list, 0);
	dma_unmap_sg(dev, job->list, job->n, DMA_TO_DEVICE);
	return ret;
}

/* Two lists that share a count, no variable for the result. */
static int two(struct device *dev, struct scatterlist *src, struct scatterlist *dst, int n)
{
	int ret = -ENOMEM;

	if (!dma_map_sg(dev, src, n, DMA_TO_DEVICE))
		return ret;
	if (dma_map_sg(dev, dst, n, DMA_FROM_DEVICE) == 0)
		goto unmap_src;
	ret = run(src, dst);
	dma_unmap_sg(dev, dst, n, DMA_FROM_DEVICE);
unmap_src:
	dma_unmap_sg(dev, src, n, DMA_TO_DEVICE);
	return ret;
}
