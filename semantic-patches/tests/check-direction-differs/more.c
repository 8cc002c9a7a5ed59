// SPDX-License-Identifier: GPL-2.0
static int ring_fill(struct ring *ring, struct page *page)
{
	ring->dma = dma_map_page(ring->dev, page, 0, 64, DMA_FROM_DEVICE);
	return dma_mapping_error(ring->dev, ring->dma);
}

static void ring_empty(struct ring *ring)
{
#ifdef CONFIG_RING_OLD
	dma_unmap_page(ring->dev, ring->dma, 64, DMA_TO_DEVICE);
#else
	dma_unmap_page(ring->dev, ring->dma, 64, DMA_FROM_DEVICE);
#endif
	/* dma_unmap_page(ring->dev, ring->dma, 64, DMA_TO_DEVICE) */
}

static int ring_list(struct ring *ring, struct sg_table *sgt)
{
	int rc = dma_map_sgtable(ring->dev, sgt, DMA_TO_DEVICE, 0);

	if (rc)
		return rc;
	dma_unmap_sgtable(ring->dev, sgt, DMA_BIDIRECTIONAL, 0); /* marked */
	dma_map_sg(ring->dev, ring->sg, 2, DMA_FROM_DEVICE);
	dma_unmap_sg(ring->dev, ring->sg, 2, DMA_TO_DEVICE); /* marked */
	return 0;
}
