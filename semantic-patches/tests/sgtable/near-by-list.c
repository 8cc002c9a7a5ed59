// SPDX-License-Identifier: GPL-2.0

/* Mapped as a table, unmapped as a list: half of the pair would stay behind. */
static int map(struct device *dev, struct buffer *buf)
{
	return dma_map_sgtable(dev, &buf->sgt, DMA_TO_DEVICE, 0);
}

static void unmap(struct device *dev, struct buffer *buf)
{
	dma_unmap_sg(dev, buf->sgt.sgl, buf->sgt.orig_nents, DMA_TO_DEVICE);
}
