// SPDX-License-Identifier: GPL-2.0

static int foo_send(struct foo *foo, void *buf, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, buf, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;
	ret = foo_start(foo, dma, len);
	if (ret) {
		dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
		goto out;
	}
	foo_wait(foo);
	dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
out:
	return ret;
}

/* On errors only: the good way did it before the copy. */
static int foo_recv(struct foo *foo, void *to, size_t len)
{
	int ret;

	ret = foo_wait(foo);
	if (ret)
		goto cleanup;
	dma_unmap_single(foo->dev, foo->dma, len, DMA_FROM_DEVICE);
	memcpy(to, foo->buf, len);
cleanup:
	if (ret)
		dma_unmap_single(foo->dev, foo->dma, len, DMA_FROM_DEVICE);
	return ret;
}

static void foo_again(struct foo *foo, void *buf, size_t len)
{
	dma_unmap_single(foo->dev, foo->dma, len, DMA_TO_DEVICE);
	foo->dma = dma_map_single(foo->dev, buf, len, DMA_TO_DEVICE);
	foo_go(foo);
	dma_unmap_single(foo->dev, foo->dma, len, DMA_TO_DEVICE);
}

static void foo_next(struct foo *foo, int i)
{
	dma_unmap_single(foo->dev, foo->dma[i], 64, DMA_TO_DEVICE);
	i++;
	dma_unmap_single(foo->dev, foo->dma[i], 64, DMA_TO_DEVICE);
}

static void foo_other(struct foo *foo, struct foo_buf *buf)
{
	dma_unmap_single(foo->dev, buf->dma, 64, DMA_TO_DEVICE);
	buf = foo_second(foo);
	dma_unmap_single(foo->dev, buf->dma, 64, DMA_TO_DEVICE);
}

static void foo_lists(struct foo *foo, int i)
{
	dma_unmap_sg(foo->dev, foo->sg[i], 1, DMA_TO_DEVICE);
	i = foo->last;
	dma_unmap_sg(foo->dev, foo->sg[i], 1, DMA_TO_DEVICE);
}

static void foo_forever(struct foo *foo)
{
	for (;;) {
		foo_wait(foo);
		dma_unmap_single(foo->dev, foo->dma, 64, DMA_TO_DEVICE);
		foo_next_dma(foo);
		dma_unmap_single(foo->dev, foo->dma, 64, DMA_TO_DEVICE);
		foo_next_dma(foo);
	}
}
