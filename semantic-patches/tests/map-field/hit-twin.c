// SPDX-License-Identifier: GPL-2.0
/* the one list may be the other, and each call that is on the one alone asks */
struct cryp {
	struct device *dev;
	struct scatterlist *in_sg;
	struct scatterlist *out_sg;
	int in_len;
	int out_len;
};

static int start(struct cryp *c)
{
	int ret;

	if (c->in_sg == c->out_sg) {
		ret = dma_map_sg(c->dev, c->in_sg, c->in_len, DMA_BIDIRECTIONAL);
		if (!ret)
			return -ENOMEM;
	} else {
		ret = dma_map_sg(c->dev, c->in_sg, c->in_len, DMA_TO_DEVICE);
		if (!ret)
			return -ENOMEM;
		ret = dma_map_sg(c->dev, c->out_sg, c->out_len, DMA_FROM_DEVICE);
		if (!ret)
			return -ENOMEM;
	}
	/* mapped either way */
	dma_sync_sg_for_device(c->dev, c->in_sg, c->in_len, DMA_TO_DEVICE);
	return 0;
}

static void done(struct cryp *c)
{
	if (c->in_sg == c->out_sg) {
		dma_unmap_sg(c->dev, c->in_sg, c->in_len, DMA_BIDIRECTIONAL);
	} else {
		dma_unmap_sg(c->dev, c->in_sg, c->in_len, DMA_TO_DEVICE);
		dma_unmap_sg(c->dev, c->out_sg, c->out_len, DMA_FROM_DEVICE);
	}
}
