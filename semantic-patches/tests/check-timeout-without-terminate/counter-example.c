// SPDX-License-Identifier: GPL-2.0

static int foo_transfer(struct foo *foo, struct scatterlist *sg)
{
	int ret = 0;

	dma_async_issue_pending(foo->chan);
	if (!wait_for_completion_timeout(&foo->done, HZ)) {
		dmaengine_terminate_sync(foo->chan);
		ret = -ETIMEDOUT;
	}
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	return ret;
}

static int foo_helped(struct foo *foo, struct scatterlist *sg)
{
	int ret = 0;

	dma_async_issue_pending(foo->chan);
	if (!wait_for_completion_timeout(&foo->done, HZ)) {
		foo_reset(foo);
		ret = -ETIMEDOUT;
	}
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	return ret;
}

/* This one waits for ever, so it is over. */
static void foo_patient(struct foo *foo, struct scatterlist *sg)
{
	dma_async_issue_pending(foo->chan);
	wait_for_completion(&foo->done);
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
}

/* The second wait is for something else. */
static int foo_second(struct foo *foo, struct scatterlist *sg)
{
	dma_async_issue_pending(foo->chan);
	wait_for_completion(&foo->done);
	dma_unmap_sg(foo->dev, sg, 1, DMA_FROM_DEVICE);
	if (!wait_for_completion_timeout(&foo->idle, HZ))
		return -ETIMEDOUT;
	return 0;
}
