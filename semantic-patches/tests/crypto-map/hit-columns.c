// SPDX-License-Identifier: GPL-2.0

struct demo_reqctx {
	struct demo_list	list;		/* of the device */
	int			dst_nents;	/* entries of req->dst */

	/* of this mode only */
	u8			tag[16];
};

static int demo_map(struct device *dev, struct aead_request *req)
{
	struct demo_reqctx *rctx = aead_request_ctx_dma(req);

	if (dma_map_sg(dev, req->dst, rctx->dst_nents, DMA_FROM_DEVICE) == 0)
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct aead_request *req)
{
	struct demo_reqctx *rctx = aead_request_ctx_dma(req);

	dma_unmap_sg(dev, req->dst, rctx->dst_nents, DMA_FROM_DEVICE);
}
