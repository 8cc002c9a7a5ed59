// SPDX-License-Identifier: GPL-2.0

static int foo_hash(struct foo *foo, void *data, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, data, len, DMA_TO_DEVICE);
	if (dma_mapping_error(foo->dev, dma))
		return -EIO;

	writel(dma, foo->base + FOO_SRC);
	writel(len, foo->base + FOO_LEN);

	ret = foo_wait_done(foo);
	if (ret) /* marked */
		return ret;

	dma_unmap_single(foo->dev, dma, len, DMA_TO_DEVICE);
	return 0;
}
