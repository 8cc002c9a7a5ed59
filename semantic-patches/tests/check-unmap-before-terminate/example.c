// SPDX-License-Identifier: GPL-2.0

static int foo_transfer(struct foo *foo, struct scatterlist *sg, size_t len)
{
	int ret = 0;

	dma_async_issue_pending(foo->chan);
	if (!wait_for_completion_timeout(&foo->done, HZ))
		ret = -ETIMEDOUT;

	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	if (ret)
		dmaengine_terminate_sync(foo->chan); /* marked */
	return ret;
}
