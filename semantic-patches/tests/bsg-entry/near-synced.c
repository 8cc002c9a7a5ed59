// SPDX-License-Identifier: GPL-2.0
/* synced by the list */
static int demo_map(struct device *dev, struct bsg_buffer *buf)
{
	if (!dma_map_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct bsg_buffer *buf)
{
	dma_sync_sg_for_cpu(dev, buf->sg_list, 1, DMA_TO_DEVICE);
	dma_unmap_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE);
}
