// SPDX-License-Identifier: GPL-2.0

static netdev_tx_t foo_xmit(struct sk_buff *skb, struct net_device *ndev)
{
	struct foo *foo = netdev_priv(ndev);
	dma_addr_t dma;
	int i;

	dma = dma_map_single(foo->dev, skb->data, skb_headlen(skb), DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		goto drop;
	foo_set_desc(foo, dma, skb_headlen(skb));

	for (i = 0; i < skb_shinfo(skb)->nr_frags; i++) {
		skb_frag_t *frag = &skb_shinfo(skb)->frags[i];

		dma = skb_frag_dma_map(foo->dev, frag, 0, skb_frag_size(frag), DMA_TO_DEVICE);
		if (dma_mapping_error(foo->dev, dma)) /* marked */
			goto drop;
		foo_set_desc(foo, dma, skb_frag_size(frag));
	}
	foo_kick(foo);
	return NETDEV_TX_OK;

drop:
	dev_kfree_skb(skb);
	return NETDEV_TX_OK;
}
