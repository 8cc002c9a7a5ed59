// SPDX-License-Identifier: GPL-2.0

static int foo_read(struct foo *foo, void *buf, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		ret = -EIO;
		goto out;
	}
	ret = foo_transfer(foo, dma, len);
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
out:
	return ret;
}

/* What was mapped before */
static int foo_fill(struct foo *foo, int n)
{
	int i;

	for (i = 0; i < n; i++) {
		foo->dma[i] = dma_map_page(foo->dev, foo->page[i], 0, PAGE_SIZE, DMA_FROM_DEVICE);
		if (dma_mapping_error(foo->dev, foo->dma[i]))
			goto unwind;
	}
	return 0;
unwind:
	while (i--)
		dma_unmap_page(foo->dev, foo->dma[i], PAGE_SIZE, DMA_FROM_DEVICE);
	return -ENOMEM;
}

static int foo_chain(struct foo *foo, struct foo_desc *desc)
{
	desc->dma = dma_map_page(foo->dev, foo->page, 0, PAGE_SIZE, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, desc->dma)) {
		desc = foo_prev(foo);
		dma_unmap_page(foo->dev, desc->dma, PAGE_SIZE, DMA_FROM_DEVICE);
		return -ENOMEM;
	}
	return 0;
}

static int foo_tested(struct foo *foo, void *buf, size_t len)
{
	int ret = 0;

	foo->dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, foo->dma)) {
		ret = -EIO;
		goto out;
	}
	foo->mapped = true;
	ret = foo_transfer(foo, foo->dma, len);
out:
	if (foo->mapped)
		dma_unmap_single(foo->dev, foo->dma, len, DMA_FROM_DEVICE);
	return ret;
}

static int foo_list(struct foo *foo, struct scatterlist *in, struct scatterlist *out)
{
	int n;

	n = dma_map_sg(foo->dev, in, 1, DMA_TO_DEVICE);
	if (!n)
		return -ENOMEM;
	n = dma_map_sg(foo->dev, out, 1, DMA_FROM_DEVICE);
	if (!n) {
		dma_unmap_sg(foo->dev, in, 1, DMA_TO_DEVICE);
		return -ENOMEM;
	}
	return foo_go(foo, in, out);
}
