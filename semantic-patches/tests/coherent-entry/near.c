// SPDX-License-Identifier: GPL-2.0

static int near(struct device *dev, struct scatterlist *sg, dma_addr_t *addr)
{
	void *a, *b;

	/* the length of the entry, another address, a pool that is not the DMA API's */
	a = dma_alloc_coherent(dev, sg_dma_len(sg), addr, GFP_KERNEL);
	b = own_alloc(dev, PAGE_SIZE, &sg_dma_address(sg), GFP_KERNEL);
	dma_free_coherent(dev, PAGE_SIZE, b, sg_dma_address(sg) + PAGE_SIZE);
	dma_free_attrs(dev, PAGE_SIZE, b, sg_dma_address(sg), 0);
	dma_free_coherent(dev, sg_dma_address(sg), a, *addr);
	return 0;
}
