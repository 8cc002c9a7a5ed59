// SPDX-License-Identifier: GPL-2.0
#include "hit-header.h"

static int demo_map(struct device *dev, struct aead_request *req)
{
	struct demo_reqctx *rctx = aead_request_ctx(req);

	if (!dma_map_sg(dev, req->dst, rctx->dst_nents, DMA_BIDIRECTIONAL))
		return -ENOMEM;
	return 0;
}

static void demo_unmap(struct device *dev, struct aead_request *req)
{
	struct demo_reqctx *rctx = aead_request_ctx(req);

	dma_unmap_sg(dev, req->dst, rctx->dst_nents, DMA_BIDIRECTIONAL);
}
