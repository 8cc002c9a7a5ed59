// SPDX-License-Identifier: GPL-2.0

static netdev_tx_t foo_xmit(struct sk_buff *skb, struct net_device *ndev)
{
	struct foo *foo = netdev_priv(ndev);
	int i;

	foo->dma[0] = dma_map_single(foo->dev, skb->data, skb_headlen(skb), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->dma[0]))
		goto drop;
	for (i = 0; i < skb_shinfo(skb)->nr_frags; i++) {
		skb_frag_t *frag = &skb_shinfo(skb)->frags[i];

		foo->dma[i + 1] = skb_frag_dma_map(foo->dev, frag, 0, skb_frag_size(frag), DMA_TO_DEVICE);
		if (dma_mapping_error(foo->dev, foo->dma[i + 1]))
			goto unwind;
	}
	foo_kick(foo);
	return NETDEV_TX_OK;

unwind:
	while (i > 0)
		dma_unmap_page(foo->dev, foo->dma[i--], foo->len, DMA_TO_DEVICE);
	dma_unmap_single(foo->dev, foo->dma[0], skb_headlen(skb), DMA_TO_DEVICE);
drop:
	dev_kfree_skb(skb);
	return NETDEV_TX_OK;
}

static netdev_tx_t foo_helped(struct sk_buff *skb, struct foo *foo, skb_frag_t *frag)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, skb->data, skb_headlen(skb), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return NETDEV_TX_BUSY;
	dma = skb_frag_dma_map(foo->dev, frag, 0, skb_frag_size(frag), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		foo_unwind(foo);
		dev_kfree_skb(skb);
		return NETDEV_TX_OK;
	}
	return foo_go(foo);
}

/* The caller drops the packet, and unwinds. */
static int foo_map(struct sk_buff *skb, struct foo *foo, skb_frag_t *frag)
{
	foo->head = dma_map_single(foo->dev, skb->data, skb_headlen(skb), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->head))
		return -ENOMEM;
	foo->frag = skb_frag_dma_map(foo->dev, frag, 0, skb_frag_size(frag), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->frag))
		return -ENOMEM;
	return 0;
}

/* Only fragments, and the first of them */
static int foo_one(struct sk_buff *skb, struct foo *foo, skb_frag_t *frag)
{
	foo->frag = skb_frag_dma_map(foo->dev, frag, 0, skb_frag_size(frag), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->frag)) {
		dev_kfree_skb(skb);
		return NETDEV_TX_OK;
	}
	return foo_go(foo);
}

/* Unmaps on a condition */
static netdev_tx_t foo_tested(struct sk_buff *skb, struct foo *foo, skb_frag_t *frag)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, skb->data, skb_headlen(skb), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return NETDEV_TX_BUSY;
	foo->dma = dma;
	dma = skb_frag_dma_map(foo->dev, frag, 0, skb_frag_size(frag), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		if (foo->dma)
			dma_unmap_single(foo->dev, foo->dma, skb_headlen(skb), DMA_TO_DEVICE);
		dev_kfree_skb(skb);
		return NETDEV_TX_OK;
	}
	return foo_go(foo);
}
