// SPDX-License-Identifier: GPL-2.0
/* unmapped by another name */
static int demo_map(struct device *dev, struct bsg_buffer *buf)
{
	if (!dma_map_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct bsg_buffer *buf)
{
	struct scatterlist *sg = buf->sg_list;

	dma_unmap_sg(dev, sg, 1, DMA_TO_DEVICE);
	if (buf->sg_cnt)
		dma_unmap_sg(dev, buf->sg_list, 1, DMA_TO_DEVICE);
}
