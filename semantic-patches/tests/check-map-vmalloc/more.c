// SPDX-License-Identifier: GPL-2.0

static int foo_alloc(struct foo *foo, size_t size)
{
	foo->log = vmalloc(size);
	return foo->log ? 0 : -ENOMEM;
}

static int foo_map(struct foo *foo, size_t size)
{
	/* the log, for the device */
	foo->dma = dma_map_single(foo->dev, foo->log, size, DMA_FROM_DEVICE); /* marked */
	return dma_mapping_error(foo->dev, foo->dma);
}

static int foo_cast(struct foo *foo, size_t size)
{
	u8 *p;

	p = kvmalloc(size, GFP_KERNEL);
#ifdef CONFIG_FOO
	foo->x = dma_map_single(foo->dev, (void *)p, size, DMA_FROM_DEVICE); /* marked */
#endif
	return 0;
}
