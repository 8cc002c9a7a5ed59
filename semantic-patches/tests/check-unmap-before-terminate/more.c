// SPDX-License-Identifier: GPL-2.0

static void foo_flush(struct foo *foo)
{
	if (foo->busy) {
		/* nothing is sent any more */
		dma_unmap_single(foo->dev, foo->dma, foo->len, DMA_TO_DEVICE);
		foo->busy = false;
	}
	dmaengine_terminate_async(foo->chan); /* marked */
}

static void foo_stop(struct foo *foo)
{
	dma_unmap_page(foo->dev, foo->dma, PAGE_SIZE, DMA_TO_DEVICE);
#ifdef CONFIG_FOO_OLD
	dmaengine_terminate_all(foo->chan); /* marked */
#else
	dmaengine_terminate_sync(foo->chan); /* marked */
#endif
}
