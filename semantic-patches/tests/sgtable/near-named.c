// SPDX-License-Identifier: GPL-2.0

/* The function itself is handed on: whoever calls it expects the old one. */
static const struct buffer_ops ops = {
	.map	= dma_map_sgtable,
};

static void unmap(struct device *dev, struct buffer *buf)
{
	dma_unmap_sgtable(dev, &buf->sgt, DMA_TO_DEVICE, 0);
}

static int wrapped(struct hl_device *hdev, struct buffer *buf)
{
	return hl_dma_map_sgtable(hdev, &buf->sgt, DMA_TO_DEVICE);
}
