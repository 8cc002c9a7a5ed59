// SPDX-License-Identifier: GPL-2.0

static void foo_tx_done(struct foo *foo, struct sk_buff *skb)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, skb->data, skb->len, DMA_TO_DEVICE);
	foo_send(foo, dma);
	/* it is out */
	dev_kfree_skb_any(skb);
#ifdef CONFIG_FOO_STATS
	foo->sent++;
#endif
	dma_unmap_single(foo->dev, dma, foo->len, DMA_TO_DEVICE); /* marked */
}

static void foo_page(struct foo *foo, struct page *page)
{
	foo->dma = dma_map_page(foo->dev, page, 0, PAGE_SIZE, DMA_FROM_DEVICE);
	foo_recv(foo);
	__free_page(page);
	dma_unmap_page(foo->dev, foo->dma, PAGE_SIZE, DMA_FROM_DEVICE); /* marked */
}

static void ring_clean(struct ring *ring, int i)
{
	dev_consume_skb_any(ring->skb[i]); /* marked */
	dma_unmap_single(ring->dev, ring->dma[i], 64, DMA_TO_DEVICE);
	dev_consume_skb_any(ring->skb[i]);
	i++;
	dma_unmap_single(ring->dev, ring->dma[i], 64, DMA_TO_DEVICE);
	dma_unmap_single(ring->dev, ring->slot[i].dma, 64, DMA_TO_DEVICE);
	dev_consume_skb_any(ring->slot[i].skb);
}
