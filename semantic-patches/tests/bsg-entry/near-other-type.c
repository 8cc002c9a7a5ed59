// SPDX-License-Identifier: GPL-2.0
/* a struct of which nothing is known has a list of that name, too */
static int demo_map(struct device *dev, struct bsg_buffer *buf, struct demo *d)
{
	if (!dma_map_sg(dev, d->sg_list, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	if (!dma_map_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct bsg_buffer *buf, struct demo *d)
{
	dma_unmap_sg(dev, d->sg_list, 1, DMA_TO_DEVICE);
	dma_unmap_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE);
}
