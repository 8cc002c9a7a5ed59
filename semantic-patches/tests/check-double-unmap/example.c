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
		goto unmap;
	}
	foo_wait(foo);
unmap:
	dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE); /* marked */
	return ret;
}
