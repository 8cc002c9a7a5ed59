// SPDX-License-Identifier: GPL-2.0

static int foo_read(struct foo *foo, void *to, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, foo->buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -ENOMEM;

	ret = foo_run(foo, dma, len);
	memcpy(to, foo->buf, len); /* marked */
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE);
	return ret;
}
