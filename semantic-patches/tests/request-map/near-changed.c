// SPDX-License-Identifier: GPL-2.0
/* what is unmapped is not what was mapped */
static int demo_map(struct device *dev, struct usb_request *req)
{
	int n = dma_map_sg(dev, req->sg, req->num_sgs, DMA_TO_DEVICE);

	req->num_sgs = n;
	return n;
}

static void demo_unmap(struct device *dev, struct usb_request *req)
{
	dma_unmap_sg(dev, req->sg, req->num_sgs, DMA_TO_DEVICE);
}
