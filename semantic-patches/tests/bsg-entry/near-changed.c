// SPDX-License-Identifier: GPL-2.0
/* the payload gets another list */
static int demo_map(struct device *dev, struct bsg_buffer *buf)
{
	if (!dma_map_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	buf->sg_list = next_list(dev);
	return 0;
}

static void demo_unmap(struct device *dev, struct bsg_buffer *buf)
{
	dma_unmap_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE);
}
