// SPDX-License-Identifier: GPL-2.0
static void ep_queue(struct ep *ep, struct usb_request *req)
{
	struct scatterlist *sg;
	int i;

	for_each_sg(req->sg, sg, req->num_sgs, i) /* marked */
		ep_add(ep, sg_dma_address(sg), sg_dma_len(sg));
	for_each_sg(req->sg, sg, req->num_mapped_sgs, i)
		ep_add(ep, sg_dma_address(sg), sg_dma_len(sg));
}

/* both counts are the same where this goes on */
static int ep_exact(struct ep *ep, struct scatterlist *sgl, int n)
{
	int got = dma_map_sg(ep->dev, sgl, n, DMA_TO_DEVICE);

	if (got != n)
		return -EINVAL;
	ep->tx = dmaengine_prep_slave_sg(ep->chan, sgl, n, DMA_MEM_TO_DEV, 0);
	return 0;
}
