// SPDX-License-Identifier: GPL-2.0

static int foo_read(struct foo *foo, void *buf, size_t len)
{
	dma_addr_t dma;
	int ret;

	dma = dma_map_single(foo->dev, buf, len, DMA_FROM_DEVICE);
	if (dma_mapping_error(foo->dev, dma)) {
		ret = -EIO;
		goto unmap;
	}

	ret = foo_transfer(foo, dma, len);
unmap:
	dma_unmap_single(foo->dev, dma, len, DMA_FROM_DEVICE); /* marked */
	return ret;
}

static int foo_list(struct foo *foo, struct scatterlist *sg, int nents)
{
	int mapped;

	mapped = dma_map_sg(foo->dev, sg, nents, DMA_TO_DEVICE);
	if (!mapped) {
		dma_unmap_sg(foo->dev, sg, nents, DMA_TO_DEVICE); /* marked */
		return -ENOMEM;
	}
	return foo_program(foo, sg, mapped);
}
