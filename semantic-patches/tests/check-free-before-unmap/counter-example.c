// SPDX-License-Identifier: GPL-2.0

static void foo_rx_free(struct foo *foo, struct foo_buf *buf)
{
	dma_unmap_single(foo->dev, buf->dma, buf->len, DMA_FROM_DEVICE);
	kfree(buf);
}

static void foo_drain(struct foo *foo)
{
	struct foo_buf *buf;

	while ((buf = foo_pop(foo))) {
		dma_unmap_single(foo->dev, buf->dma, buf->len, DMA_FROM_DEVICE);
		kfree(buf);
	}
}

static void foo_next(struct foo *foo, struct foo_buf *buf)
{
	kfree(buf);
	buf = foo->spare;
	dma_unmap_single(foo->dev, buf->dma, buf->len, DMA_FROM_DEVICE);
}

static int foo_fill(struct foo *foo, struct page *page, int i)
{
	for (; i < 8; i++) {
		page = dev_alloc_page();
		foo->ring[i].dma = dma_map_page(foo->dev, page, 0, PAGE_SIZE, DMA_FROM_DEVICE);
		if (dma_mapping_error(foo->dev, foo->ring[i].dma)) {
			put_page(page);
			goto unwind;
		}
	}
	return 0;
unwind:
	while (i) {
		i--;
		dma_unmap_page(foo->dev, foo->ring[i].dma, PAGE_SIZE, DMA_FROM_DEVICE);
	}
	return -ENOMEM;
}

/* Not the same path */
static int foo_either(struct foo *foo, void *cmd, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, cmd, len, DMA_TO_DEVICE);
	if (foo_busy(foo)) {
		dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
		kfree(cmd);
		return -EBUSY;
	}
	foo_run(foo, dma, len);
	dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
	return 0;
}

/* Round by round */
static void foo_rounds(struct foo *foo, struct foo_buf *buf)
{
	while (foo_more(foo, &buf)) {
		dma_unmap_single(foo->dev, buf->dma, buf->len, DMA_FROM_DEVICE);
		kfree(buf);
	}
}

static void foo_again(struct foo *foo, void *buf)
{
	foo->dma = dma_map_single(foo->dev, buf, 64, DMA_TO_DEVICE);
	while (foo_more(foo, &buf)) {
		dma_unmap_single(foo->dev, foo->dma, 64, DMA_FROM_DEVICE);
		kfree(buf);
	}
}

/* Its own map failed; this is the one before. */
static int foo_failed(struct foo *foo, void *buf, int i)
{
	foo->dma[i] = dma_map_single(foo->dev, buf, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->dma[i])) {
		kfree(buf);
		foo_step_back(foo, &i);
		dma_unmap_single(foo->dev, foo->dma[i], 64, DMA_TO_DEVICE);
		return -ENOMEM;
	}
	return 0;
}

static void foo_back(struct foo *foo, void *buf, int i)
{
	foo->dma[i] = dma_map_single(foo->dev, buf, 64, DMA_TO_DEVICE);
	foo_run(foo);
	kfree(buf);
	i--;
	dma_unmap_single(foo->dev, foo->dma[i], 64, DMA_TO_DEVICE);
}
