// SPDX-License-Identifier: GPL-2.0

static int foo_load(struct foo *foo, size_t size)
{
	dma_addr_t dma;
	void *fw;

	fw = vzalloc(size);
	if (!fw)
		return -ENOMEM;
	fw = kmemdup(foo->image, size, GFP_KERNEL);
	dma = dma_map_single(foo->dev, fw, size, DMA_TO_DEVICE);
	return foo_run(foo, dma, size);
}

static int foo_large(struct foo *foo, size_t size)
{
	foo->table = kvzalloc(size, GFP_KERNEL);
	return foo->table ? 0 : -ENOMEM;
}

static int foo_small(struct foo *foo, size_t size)
{
	foo->table = kzalloc(size, GFP_KERNEL);
	foo->dma = dma_map_single(foo->dev, foo->table, size, DMA_TO_DEVICE);
	return 0;
}

static int foo_tested(struct foo *foo, size_t size)
{
	void *p;

	p = kvmalloc(size, GFP_KERNEL);
	if (is_vmalloc_addr(p))
		return foo_pages(foo, p);
	foo->dma = dma_map_single(foo->dev, p, size, DMA_TO_DEVICE);
	return 0;
}
