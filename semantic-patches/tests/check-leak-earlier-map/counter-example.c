// SPDX-License-Identifier: GPL-2.0

static int foo_tx(struct foo *foo, struct sk_buff *skb, void *cmd, size_t len)
{
	dma_addr_t cmd_dma, data_dma;

	cmd_dma = dma_map_single(foo->dev, cmd, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, cmd_dma))
		return -ENOMEM;
	data_dma = dma_map_single(foo->dev, skb->data, skb->len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, data_dma)) {
		dma_unmap_single(foo->dev, cmd_dma, len, DMA_TO_DEVICE);
		return -ENOMEM;
	}
	foo_attach(foo, cmd_dma, data_dma);
	return 0;
}

/* It is in the ring; the caller unwinds that. */
static int foo_ring(struct foo *foo, struct foo_buf *buf, void *a, void *b)
{
	dma_addr_t dma, next;

	dma = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;
	buf->dma = dma;
	next = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, next))
		return -ENOMEM;
	buf->next = next;
	return 0;
}

static int foo_pushed(struct foo *foo, void *a, void *b)
{
	dma_addr_t dma, next;

	dma = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;
	foo_push(foo, dma);
	next = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, next))
		return -ENOMEM;
	foo_push(foo, next);
	return 0;
}

/* One call in a loop */
static int foo_fill(struct foo *foo, int n)
{
	dma_addr_t dma;
	int i;

	for (i = 0; i < n; i++) {
		dma = dma_map_single(foo->dev, foo->buf[i], 64, DMA_FROM_DEVICE);
		if (dma_mapping_error(foo->dev, dma))
			return -ENOMEM;
		writel(dma, foo->base + FOO_RX);
	}
	return 0;
}

static int foo_helped(struct foo *foo, void *a, void *b)
{
	dma_addr_t x, y;

	x = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, x))
		return -ENOMEM;
	y = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, y)) {
		foo_drop(foo, x);
		return -ENOMEM;
	}
	return foo_go(foo, x, y);
}

/* Under another name */
static int foo_alias(struct foo *foo, void *a, void *b)
{
	dma_addr_t x, y;

	x = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, x))
		return -ENOMEM;
	writel(x, foo->base);
	y = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, y))
		goto unmap;
	return foo_go(foo, x, y);
unmap:
	dma_unmap_single(foo->dev, readl(foo->base), 64, DMA_TO_DEVICE);
	return -ENOMEM;
}

static int foo_quiet(struct foo *foo, void *a, void *b)
{
	dma_addr_t x, y;

	x = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	y = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, y))
		goto unmap;
	return foo_go(foo, x, y);
unmap:
	dma_unmap_single(foo->dev, foo->same_as_x, 64, DMA_TO_DEVICE);
	return -ENOMEM;
}

static int foo_handed(struct foo *foo, void *a, void *b)
{
	dma_addr_t x, y;

	x = dma_map_single(foo->dev, a, 64, DMA_TO_DEVICE);
	y = dma_map_single(foo->dev, b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, y))
		return foo_give_up(foo);
	return foo_go(foo, x, y);
}

/* One call in a loop, with nothing that knows the handle */
static int foo_silent(struct foo *foo, int n)
{
	dma_addr_t dma, last;
	int i;

	for (i = 0; i < n; i++) {
		dma = dma_map_single(foo->dev, foo->buf[i], 64, DMA_FROM_DEVICE);
		if (dma_mapping_error(foo->dev, dma))
			return -ENOMEM;
	}
	return 0;
}
