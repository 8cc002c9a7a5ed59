// SPDX-License-Identifier: GPL-2.0
static int ring_init(struct ring *ring)
{
	ring->dma = dma_map_single(ring->dev, ring->buf, 64, DMA_TO_DEVICE);
	return dma_mapping_error(ring->dev, ring->dma);
}

static void ring_go(struct ring *ring, void *from)
{
	dma_sync_single_for_device(ring->dev, ring->dma, 64, DMA_TO_DEVICE);
	/* memset(ring->buf) */
#ifdef CONFIG_RING_COPY
	memcpy(ring->buf, from, 64); /* marked */
#endif
	ring_wait(ring);
	dma_sync_single_for_cpu(ring->dev, ring->dma, 64, DMA_TO_DEVICE);
	memset(ring->buf, 0, 64);
	memset(ring->own, 0, 64);
}
