// SPDX-License-Identifier: GPL-2.0

static int foo_time(struct foo *foo, size_t len)
{
	unsigned long time;

	dmaengine_submit(foo->desc);
	dma_async_issue_pending(foo->chan);
	/* a second is plenty */
	time = wait_for_completion_timeout(&foo->done, msecs_to_jiffies(1000)); /* marked */
#ifdef CONFIG_FOO_DEBUG
	dev_dbg(foo->dev, "%lu left\n", time);
#endif
	dma_unmap_single(foo->dev, foo->dma, len, DMA_TO_DEVICE);
	return time ? 0 : -ETIMEDOUT;
}

static int foo_signal(struct foo *foo, size_t len)
{
	int ret;

	dma_async_issue_pending(foo->chan);
	ret = wait_for_completion_interruptible(&foo->done); /* marked */
	if (ret)
		goto unmap;
	foo_count(foo, len);
unmap:
	dma_unmap_single(foo->dev, foo->dma, len, DMA_TO_DEVICE);
	return ret;
}
