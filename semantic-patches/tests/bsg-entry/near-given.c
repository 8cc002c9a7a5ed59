// SPDX-License-Identifier: GPL-2.0
/* a helper unmaps what it is given */
static void demo_unmap_list(struct device *dev, struct scatterlist *sg)
{
	dma_unmap_sg(dev, sg, 1, DMA_TO_DEVICE);
}

static int demo_map(struct device *dev, struct bsg_buffer *buf)
{
	if (!dma_map_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct bsg_buffer *buf, int late)
{
	if (late)
		demo_unmap_list(dev, buf->sg_list);
	else
		dma_unmap_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE);
}
