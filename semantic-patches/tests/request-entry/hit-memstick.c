// SPDX-License-Identifier: GPL-2.0
struct demo_host {
	struct device *dev;
	struct memstick_request *req;
};

static int demo_issue(struct demo_host *host)
{
	if (1 != dma_map_sg(host->dev, &host->req->sg, 1,
			    host->req->data_dir == READ
			    ? DMA_FROM_DEVICE
			    : DMA_TO_DEVICE))
		return -ENOMEM;
	return 0;
}

static int demo_other(struct device *dev, struct memstick_request *r, int write)
{
	if (dma_map_sg(dev, &r->sg, 1, DMA_TO_DEVICE) == 0)
		return -EIO;
	dma_unmap_sg(dev, &r->sg, 1, DMA_TO_DEVICE);
	return 0;
}

static void demo_complete(struct demo_host *host)
{
	dma_unmap_sg(host->dev, &host->req->sg, 1, DMA_FROM_DEVICE);
}
