// SPDX-License-Identifier: GPL-2.0

static int foo_transfer(struct foo *foo, struct scatterlist *sg)
{
	int ret = 0;

	dma_async_issue_pending(foo->chan);
	if (!wait_for_completion_timeout(&foo->done, HZ)) { /* marked */
		dev_err(foo->dev, "DMA timeout\n");
		ret = -ETIMEDOUT;
	}

	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	return ret;
}
