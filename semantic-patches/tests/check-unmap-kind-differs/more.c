// SPDX-License-Identifier: GPL-2.0
static int ring_fill(struct ring *ring, skb_frag_t *frag)
{
	ring->frag = skb_frag_dma_map(ring->dev, frag, 0, 64, DMA_TO_DEVICE);
	ring->head = dma_map_single(ring->dev, ring->skb->data, 64, DMA_TO_DEVICE);
	return 0;
}

static void ring_empty(struct ring *ring)
{
#ifdef CONFIG_RING_OLD
	dma_unmap_single(ring->dev, ring->frag, 64, DMA_TO_DEVICE); /* marked */
#endif
	/* dma_unmap_page(ring->dev, ring->head) */
	dma_unmap_page(ring->dev, ring->frag, 64, DMA_TO_DEVICE);
	dma_unmap_page(ring->dev, ring->head, 64, DMA_TO_DEVICE); /* marked */
}

static int pool_map(struct pool *pool)
{
	int i;

	for (i = 0; i < 8; i++) {
		pool->page_dma[i] = dma_map_page(pool->dev, pool->pages[i], 0, PAGE_SIZE, DMA_FROM_DEVICE);
		pool->any_dma[i] = dma_map_page(pool->dev, pool->pages[i], 0, PAGE_SIZE, DMA_FROM_DEVICE);
	}
	return pool_more(&pool->any_dma[0]);
}

static void pool_unmap(struct pool *pool)
{
	int i;

	for (i = 0; i < 8; i++) {
		dma_unmap_single(pool->dev, pool->page_dma[i], PAGE_SIZE, DMA_FROM_DEVICE); /* marked */
		dma_unmap_single(pool->dev, pool->any_dma[i], PAGE_SIZE, DMA_FROM_DEVICE);
	}
}
