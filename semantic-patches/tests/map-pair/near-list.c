// SPDX-License-Identifier: GPL-2.0

/* Two lists with one name: the handles would get one name too. */
static int twins(struct device *dev, struct half *src, struct half *dst, int n)
{
	int ret = -ENOMEM;

	if (!dma_map_sg(dev, src->sg, n, DMA_TO_DEVICE))
		return ret;
	if (!dma_map_sg(dev, dst->sg, n, DMA_FROM_DEVICE))
		goto unmap_src;
	ret = run(src, dst);
	dma_unmap_sg(dev, dst->sg, n, DMA_FROM_DEVICE);
unmap_src:
	dma_unmap_sg(dev, src->sg, n, DMA_TO_DEVICE);
	return ret;
}

/* One of many: the next would overwrite the handle. */
static int many(struct device *dev, struct job *job, int i)
{
	if (!dma_map_sg(dev, &job->lists[i], 1, DMA_TO_DEVICE))
		return -ENOMEM;
	dma_unmap_sg(dev, &job->lists[i], 1, DMA_TO_DEVICE);
	return 0;
}
