// SPDX-License-Identifier: GPL-2.0
static void ring_take(struct ring *ring, int i, struct sk_buff *skb, int len)
{
	dma_sync_single_for_cpu(ring->dev, ring->dma[i], len, DMA_FROM_DEVICE);
	skb_copy_to_linear_data(skb, ring->skb[i]->data, len);
	dma_sync_single_for_device(ring->dev, ring->dma[i], len, DMA_FROM_DEVICE);
}
