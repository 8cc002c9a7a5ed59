// SPDX-License-Identifier: GPL-2.0

static int foo_hash(struct foo *foo, void *data, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -EIO;

	writel(dma, foo->base + FOO_SRC);

	ret = foo_wait_done(foo);
	dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
	return ret;
}

/* The driver's own helper does it. */
static int foo_helped(struct foo *foo, void *data, size_t len)
{
	int ret;

	foo->dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->dma))
		return -EIO;
	ret = foo_start(foo);
	if (ret) {
		foo_release(foo);
		return ret;
	}
	dma_unmap_single(foo->dev, foo->dma, len, DMA_TO_DEVICE);
	return 0;
}

static int foo_handed(struct foo *foo, void *data, size_t len)
{
	int ret;

	foo->dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->dma))
		return -EIO;
	ret = foo_start(foo);
	if (ret)
		return foo_give_up(foo, ret);
	dma_unmap_single(foo->dev, foo->dma, len, DMA_TO_DEVICE);
	return 0;
}

/* The test of the map, kept in a variable */
static int foo_kept(struct foo *foo, void *data, size_t len)
{
	dma_addr_t dma;
	int err;

	dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	err = dma_mapping_error(foo->dev, dma);
	if (err)
		return err;
	foo_go(foo, dma);
	dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
	return 0;
}

/* One condition for both */
static int foo_guarded(struct foo *foo, void *data, size_t len)
{
	dma_addr_t dma;
	int ret;

	if (len)
		dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	ret = readl(foo->base + FOO_STATE);
	if (len)
		dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
	if (ret)
		return -EIO;
	return 0;
}

static int foo_tail(struct foo *foo, void *data, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -EIO;
	ret = readl(foo->base + FOO_STATE);
	if (ret)
		goto out;
	dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
	dma = 0;
out:
	if (dma)
		dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
	return ret;
}

/* It goes on in the background. */
static int foo_queue(struct foo *foo, void *data, size_t len)
{
	int ret;

	foo->dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->dma))
		return -EIO;
	ret = foo_enqueue(foo);
	if (ret == -EINPROGRESS)
		return ret;
	dma_unmap_single(foo->dev, foo->dma, len, DMA_TO_DEVICE);
	return ret;
}

/* Nothing more to map */
static int foo_pair(struct foo *foo)
{
	int err = 0;

	foo->a_dma = dma_map_single(foo->dev, foo->a, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->a_dma))
		return -ENOMEM;
	if (!foo->b)
		goto out;
	foo->b_dma = dma_map_single(foo->dev, foo->b, 64, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, foo->b_dma)) {
		dma_unmap_single(foo->dev, foo->a_dma, 64, DMA_TO_DEVICE);
		err = -ENOMEM;
	}
out:
	return err;
}

/* Below the test of the map, where it is mapped anew */
static int foo_bounce(struct foo *foo, void *data, size_t len)
{
	dma_addr_t dma;

	dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma) || dma + len > DMA_BIT_MASK(30)) {
		if (!dma_mapping_error(foo->dev, dma))
			dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
		data = kmalloc(len, GFP_DMA);
		if (!data)
			return -ENOMEM;
		dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	}
	foo->dma = dma;
	return 0;
}

/* The loop may run not even once. */
static int foo_loop(struct foo *foo, int n)
{
	int i, ret;

	for (i = 0; i < 4; i++)
		foo->dma[i] = dma_map_page(foo->dev, foo->page[i], 0, PAGE_SIZE, DMA_TO_DEVICE);
	ret = readl(foo->base + FOO_STATE);
	for (i = 0; i < 4; i++)
		dma_unmap_page(foo->dev, foo->dma[i], PAGE_SIZE, DMA_TO_DEVICE);
	if (ret)
		return -EIO;
	return 0;
}

static int foo_one(struct foo *foo)
{
	int i, ret;

	foo->dma[0] = dma_map_page(foo->dev, foo->page[0], 0, PAGE_SIZE, DMA_TO_DEVICE);
	ret = readl(foo->base + FOO_STATE);
	for (i = 0; i < 1; i++)
		dma_unmap_page(foo->dev, foo->dma[0], PAGE_SIZE, DMA_TO_DEVICE);
	if (ret)
		return -EIO;
	return 0;
}
