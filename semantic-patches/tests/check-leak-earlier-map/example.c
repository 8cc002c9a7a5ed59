// SPDX-License-Identifier: GPL-2.0

static int foo_tx(struct foo *foo, struct sk_buff *skb, void *cmd, size_t len)
{
	dma_addr_t cmd_dma, data_dma;

	cmd_dma = dma_map_single(foo->dev, cmd, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, cmd_dma))
		return -ENOMEM;

	data_dma = dma_map_single(foo->dev, skb->data, skb->len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, data_dma)) /* marked */
		return -ENOMEM;

	foo_attach(foo, cmd_dma, data_dma);
	return 0;
}
