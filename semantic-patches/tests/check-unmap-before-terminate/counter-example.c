// SPDX-License-Identifier: GPL-2.0

static int foo_transfer(struct foo *foo, struct scatterlist *sg, size_t len)
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

/* Two channels, each in the right order */
static void foo_shutdown(struct foo *foo)
{
	if (foo->rx) {
		dmaengine_terminate_sync(foo->rx);
		dma_unmap_single(foo->dev, foo->rx_dma, 64, DMA_FROM_DEVICE);
	}
	if (foo->tx) {
		dmaengine_terminate_sync(foo->tx);
		dma_unmap_single(foo->dev, foo->tx_dma, 64, DMA_TO_DEVICE);
	}
}

/* It never started. */
static int foo_setup(struct foo *foo, struct scatterlist *sg)
{
	struct dma_async_tx_descriptor *desc;

	dma_map_sg(foo->dev, sg, 1, DMA_TO_DEVICE);
	desc = dmaengine_prep_slave_sg(foo->chan, sg, 1, DMA_MEM_TO_DEV, 0);
	if (!desc)
		goto fail;
	dmaengine_submit(desc);
	dma_async_issue_pending(foo->chan);
	return 0;
fail:
	dma_unmap_sg(foo->dev, sg, 1, DMA_TO_DEVICE);
	dmaengine_terminate_sync(foo->chan);
	return -EINVAL;
}

/* The next one is mapped in between. */
static void foo_swap(struct foo *foo, void *buf)
{
	dma_unmap_single(foo->dev, foo->dma, 64, DMA_FROM_DEVICE);
	foo->dma = dma_map_single(foo->dev, buf, 64, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, foo->dma))
		dmaengine_terminate_all(foo->chan);
}
