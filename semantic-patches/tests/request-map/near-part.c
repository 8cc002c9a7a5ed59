// SPDX-License-Identifier: GPL-2.0
/* one entry of the payload is mapped: the handle would stand for all of it */
static int demo_map(struct device *dev, struct bsg_buffer *buf)
{
	return dma_map_sg(dev, buf->sg_list, 1, DMA_BIDIRECTIONAL);
}

static void demo_unmap(struct device *dev, struct bsg_buffer *buf)
{
	dma_unmap_sg(dev, buf->sg_list, buf->sg_cnt, DMA_BIDIRECTIONAL);
}
