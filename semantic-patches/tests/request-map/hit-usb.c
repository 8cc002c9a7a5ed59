// SPDX-License-Identifier: GPL-2.0

static int demo_map_urb(struct usb_hcd *hcd, struct urb *urb)
{
	int n;

	if (!urb->num_sgs)
		return 0;
	n = dma_map_sg(
			hcd->self.sysdev,
			urb->sg,
			urb->num_sgs,
			DMA_TO_DEVICE);
	urb->num_mapped_sgs = n;
	return n ? 0 : -EAGAIN;
}

static void demo_unmap_urb(struct usb_hcd *hcd, struct urb *urb)
{
	dma_unmap_sg(hcd->self.sysdev, urb->sg, urb->num_sgs, DMA_TO_DEVICE);
}

static int demo_map_request(struct device *dev, struct usb_request *req, int is_in)
{
	if (!req->num_sgs)
		return 0;
	req->num_mapped_sgs = dma_map_sg(dev, req->sg, req->num_sgs,
			is_in ? DMA_TO_DEVICE : DMA_FROM_DEVICE);
	return req->num_mapped_sgs ? 0 : -EFAULT;
}

static void demo_unmap_request(struct device *dev, struct usb_request *req, int is_in)
{
	dma_unmap_sg(dev, req->sg, req->num_sgs, is_in ? DMA_TO_DEVICE : DMA_FROM_DEVICE);
}
